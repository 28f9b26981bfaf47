import type { Words } from '../../../catalogue.ts';
import type { waivers as english } from '../../../en/portal-later/desk/waivers.ts';

export const waivers = {
  'waivers.title': 'Décharges',
  'waivers.count': '{signed} signatures sur {of}',
  'waivers.unsigned': { one: '{count} sans signature', other: '{count} sans signature' },
  'waivers.how.paper': 'Sur papier, notée par {name}',
  'waivers.born': 'Naissance : {date}',
  'waivers.validUntil': 'Valable jusqu’au {date}',
  'waivers.version': 'Version {version}',
  'waivers.signature': 'Signature de {name}',
  'waivers.guardian': 'Signé par {name}',
  'waivers.remove': 'Supprimer la signature de {name}',
  'waivers.removeTitle': 'Supprimer cette signature ?',
  'waivers.removeText':
    '{name} devrait signer de nouveau. La signature et ses données sont supprimées définitivement.',
  'waivers.removeConfirm': 'Supprimer la signature',
  'waivers.paperName': 'Qui a signé sur papier ?',
  'waivers.notePaper': 'Noter la signature papier',
  'waivers.copyLink': 'Copier le lien',
  'waivers.signHere': 'Signer ici',
  'waivers.text': 'Texte de la version {version}',
  'waivers.kiosk': 'Borne',
  'waivers.kioskTitle': 'Borne de signature',
  'waivers.kioskAbout':
    'Ouvrez ce lien sur une tablette à l’entrée. Il affiche les groupes du jour par prénom, et les participants y signent. Il fonctionne 30 jours ; quiconque le possède voit la liste.',
  'waivers.kioskMake': 'Créer un lien',
  'waivers.kioskLink': 'Lien pour la tablette',
  'waivers.kioskUntil': 'Valable jusqu’au {date}.',
  'waivers.edit': 'Décharge',
  'waivers.editAbout':
    'Chaque participant la signe avant de participer : par le lien de son e-mail, à la borne ou sur papier.',
  'waivers.asked': 'Les participants signent une décharge ici',
  'waivers.editText': 'Texte',
  'waivers.editTextHint':
    'Un texte modifié devient la version {version}. Les signatures gardent la version sous laquelle elles ont été faites.',
  'waivers.validMonths': 'Valable (mois)',
  'waivers.asksBirthDate': 'Demander la date de naissance',
  'waivers.guardianAge': 'Âge à partir duquel on signe pour soi',
  'waivers.save': 'Enregistrer la décharge',
  'waivers.saved': 'La décharge a été enregistrée.',
} as const satisfies Words<typeof english>;
