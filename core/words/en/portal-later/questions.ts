/** How a question to guests is set up, at a venue or an activity. */
export const questions = {
  'questions.label': 'Question',
  'questions.kind': 'Answer',
  'questions.kind.text': 'One line',
  'questions.kind.textarea': 'Several lines',
  'questions.kind.select': 'One of a list',
  'questions.kind.multiselect': 'Several of a list',
  'questions.kind.checkbox': 'Checkbox',
  'questions.options': 'Choices',
  'questions.optionsHint': 'Press Enter after each.',
  'questions.required': 'Must be answered',
} as const;
