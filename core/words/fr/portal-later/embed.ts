import type { Words } from '../../catalogue.ts';
import type { embed as english } from '../../en/portal-later/embed.ts';

export const embed = {
  'embed.code': 'Code d’intégration',
  'embed.codeAbout': 'Collez-le sur votre site, là où les clients doivent réserver.',
  'embed.mode': 'Affichage',
  'embed.mode.inline': 'Dans la page',
  'embed.mode.popup': 'Bouton',
  'embed.mode.floating': 'Bouton flottant',
  'embed.mode.iframe': 'Iframe seul',
  'embed.what': 'Ce que l’on réserve',
  'embed.wholeVenue': 'Toutes les activités',
  'embed.anyLanguage': 'Celle du client',
  'embed.label': 'Texte du bouton',
  'embed.labelHint': 'Réserver',
  'embed.copy': 'Copier le code',
  'embed.copied': 'Copié',
  'embed.platform': 'Votre site est fait avec',
  'embed.platform.other': 'HTML ou autre chose',
  'embed.platform.wordpress': 'WordPress',
  'embed.platform.wix': 'Wix',
  'embed.platform.squarespace': 'Squarespace',
  'embed.platform.shopify': 'Shopify',
  'embed.platform.webflow': 'Webflow',
  'embed.platform.tagManager': 'Google Tag Manager',
  'embed.steps.other':
    'Copiez le code.\nCollez-le dans le HTML de votre page, là où le widget doit apparaître.\nAutorisez votre domaine ci-dessous.\nPubliez la page et ouvrez-la.',
  'embed.steps.wordpress':
    'Copiez le code.\nModifiez la page et ajoutez un bloc « HTML personnalisé ».\nCollez le code dans le bloc. Vérifiez la page elle-même : l’aperçu de l’éditeur n’exécute pas les scripts.\nAutorisez votre domaine ci-dessous.\nMettez la page à jour et ouvrez-la.',
  'embed.steps.wix':
    'Copiez le code. Sur Wix, un bouton ou un bouton flottant convient le mieux.\nOuvrez Paramètres, puis Code personnalisé, et ajoutez un code au corps des pages où l’on réserve. Il faut un forfait payant avec votre propre domaine.\nAutorisez votre domaine ci-dessous.\nPubliez le site et ouvrez-le.',
  'embed.steps.squarespace':
    'Copiez le code.\nModifiez la page et ajoutez un bloc « Code ».\nCollez le code, gardez le type HTML et désactivez « Afficher la source ».\nAutorisez votre domaine ci-dessous.\nEnregistrez et ouvrez la page. Les scripts ne s’exécutent pas pendant la modification.',
  'embed.steps.shopify':
    'Copiez le code.\nOuvrez Boutique en ligne, puis Thèmes, et personnalisez la page.\nAjoutez une section « Liquid personnalisé » et collez le code.\nAutorisez le domaine de votre boutique ci-dessous.\nEnregistrez et ouvrez la page.',
  'embed.steps.webflow':
    'Copiez le code.\nFaites glisser un élément « Code Embed » là où le widget doit apparaître.\nCollez le code et enregistrez.\nAutorisez votre domaine ci-dessous et, pendant les essais, l’adresse webflow.io.\nPubliez le site : le concepteur n’exécute pas les scripts.',
  'embed.steps.tagManager':
    'Choisissez ci-dessus un bouton ou un bouton flottant, puis copiez le code.\nCréez une balise « HTML personnalisé » et collez le code.\nChoisissez les pages où elle se déclenche, par exemple toutes.\nAutorisez votre domaine ci-dessous.\nEnvoyez et publiez le conteneur.',
  'embed.domains': 'Domaines',
  'embed.domainsHint': 'Appuyez sur Entrée après chacun. Avec et sans www, ce sont deux domaines.',
  'embed.domainsTitle': 'Domaines autorisés',
  'embed.domainsAbout': 'Seuls ces sites peuvent afficher le widget.',
  'embed.domainsSave': 'Enregistrer les domaines',
  'embed.check': 'Vérifier une page',
  'embed.checkAbout': 'Découvrez pourquoi un widget n’apparaît pas. Votre site n’est pas consulté.',
  'embed.checkPage': 'Adresse de la page',
  'embed.checkCode': 'Code de la page',
  'embed.checkCodeHint': 'Facultatif : collez le code ou la source de la page.',
  'embed.checkNow': 'Vérifier',
  'embed.checkFrame': 'Le widget, ouvert pour la vérification',
  'embed.findings': 'Résultat',
  'embed.level.good': 'OK',
  'embed.level.warning': 'Note',
  'embed.level.bad': 'Problème',
  'embed.allow': 'Autoriser {origin}',
  'embed.answer.waiting': 'Ouverture du widget…',
  'embed.answer.ready': 'Le widget s’ouvre et répond.',
  'embed.answer.error': 'Le widget affiche une erreur : lisez-la ci-dessous.',
  'embed.answer.silent': 'Le widget n’a pas répondu en 15 secondes. Rechargez cette page et réessayez.',
  'embed.found.archived': 'Il est archivé : les clients ne voient aucun widget. Rouvrez-le.',
  'embed.found.noActivities': 'Il n’y a rien à réserver : aucune activité publiée n’est affichée.',
  'embed.found.pageUnreadable': 'Ce n’est pas l’adresse d’une page. Copiez-la depuis le navigateur.',
  'embed.found.domainNotAllowed':
    'Le domaine de la page n’est pas autorisé : les navigateurs y refusent le widget.',
  'embed.found.domainAllowed': 'Le domaine de la page est autorisé.',
  'embed.found.insecure': 'La page n’est pas chiffrée. Utilisez son adresse https.',
  'embed.found.codeUnreadable': 'Il n’y a pas de clé dans ce code. Copiez le code à nouveau.',
  'embed.found.otherHost': 'Le code charge le widget depuis une autre adresse. Copiez-le à nouveau.',
  'embed.found.keyCurrent': 'La clé du code est la bonne.',
  'embed.found.keyEnding':
    'Le code contient l’ancienne clé, qui fonctionne encore quelque temps. Remplacez le code.',
  'embed.found.keyEnded': 'Le code contient une ancienne clé qui ne fonctionne plus. Remplacez le code.',
  'embed.found.keyUnknown': 'La clé du code n’est pas celle de ce widget. Copiez le code à nouveau.',
  'embed.found.activityHidden': 'Le code est celui d’une activité qui n’est pas affichée ici.',
  'embed.key': 'Clé',
  'embed.keyAbout':
    'Elle est dans chaque code. Remplacez-la si quelqu’un utilise votre widget sans votre accord.',
  'embed.grace': 'L’ancienne clé fonctionne encore',
  'embed.graceNone': 'pas du tout',
  'embed.graceDays': { one: '{count} jour', other: '{count} jours' },
  'embed.rotate': 'Remplacer la clé',
  'embed.rotateNow':
    'Les codes avec l’ancienne clé cessent de fonctionner maintenant. Remplacez le code sur chaque page.',
  'embed.rotateText': {
    one: 'Les codes avec l’ancienne clé fonctionnent encore un jour. Remplacez le code sur chaque page avant.',
    other:
      'Les codes avec l’ancienne clé fonctionnent encore {count} jours. Remplacez le code sur chaque page avant.',
  },
  'embed.rotated': 'La clé est remplacée. Copiez le nouveau code sur vos pages.',
  'embed.oldKey': 'L’ancienne clé {key} fonctionne jusqu’au {date}.',
} as const satisfies Words<typeof english>;
