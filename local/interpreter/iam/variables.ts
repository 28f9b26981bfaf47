type ValuesOf = (key: string) => readonly string[] | undefined;

/**
 * Patterns of a policy with their variables (`${aws:PrincipalTag/team}`) filled in from the request's context.
 * Null when one of them has no value: then the statement does not apply, as in AWS.
 */
export function fillAll(patterns: readonly string[], valuesOf: ValuesOf): readonly string[] | null {
  const filled = patterns.map((pattern) => fill(pattern, valuesOf));
  return filled.every((pattern) => pattern !== null) ? filled : null;
}

function fill(pattern: string, valuesOf: ValuesOf): string | null {
  let isComplete = true;
  const filled = pattern.replace(/\$\{([^}]+)\}/g, (_, key: string) => {
    const [value, ...more] = valuesOf(key) ?? [];
    if (value === undefined || more.length > 0) isComplete = false;
    return value ?? '';
  });
  return isComplete ? filled : null;
}
