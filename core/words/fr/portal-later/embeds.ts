import type { Words } from '../../catalogue.ts';
import type { embeds as english } from '../../en/portal-later/embeds.ts';

export const embeds = {
  'embeds.title': 'Widgets',
  'embeds.about':
    'D’autres widgets pour des pages, des partenaires ou des campagnes, chacun avec sa clé et ses chiffres.',
  'embeds.new': 'Nouveau widget',
  'embeds.create': 'Créer le widget',
  'embeds.createdDone': '{name} est créé. Copiez son code sur votre page.',
  'embeds.active': 'Utilisés',
  'embeds.none': 'Aucun widget pour le moment',
  'embeds.noneText':
    'Le widget de l’établissement fonctionne toujours : son code est dans « Intégrer ». Créez-en un autre pour donner à une page sa propre apparence ou voir ce qu’apporte une page ou un partenaire.',
  'embeds.noneArchived': 'Aucun widget archivé',
  'embeds.lastDays': '30 derniers jours',
  'embeds.created': 'Créé',
  'embeds.line': 'Visites : {visits}, commencées : {starts}, réservées : {bookings}',
  'embeds.funnel': '30 derniers jours',
  'embeds.funnelAbout':
    'Compté sans cookies. Les visites des widgets très utilisés sont estimées à partir d’un échantillon.',
  'embeds.visits': 'Visites',
  'embeds.starts': 'Réservations commencées',
  'embeds.bookings': 'Réservations confirmées',
  'embeds.nameHint': 'Pour vous seulement, par exemple « Accueil » ou « Hôtel Marina ».',
  'embeds.kind': 'Ce que peuvent faire les clients',
  'embeds.kind.calendar': 'Choisir une activité',
  'embeds.kind.activity': 'Réserver une activité',
  'embeds.kind.gift-cards': 'Acheter une carte cadeau',
  'embeds.copyOf': 'Copie de {name}',
  'embeds.duplicate': 'Dupliquer',
  'embeds.archive': 'Archiver',
  'embeds.restore': 'Réutiliser',
  'embeds.archivedDone': '{name} est archivé. Les pages avec son code ne l’affichent plus.',
  'embeds.restored': '{name} fonctionne de nouveau.',
  'embeds.settings': 'Réglages',
  'embeds.activitiesHint': 'Sans choix, celles du widget de l’établissement.',
  'embeds.venueLook': 'Utiliser la couleur et le fond de l’établissement',
  'embeds.hooks': 'Conversions',
  'embeds.hooksAbout':
    'Signalez à votre site les étapes d’une vente : view_item, begin_checkout et purchase, avec activité, valeur et devise. Jamais de données personnelles.',
  'embeds.hooksFrame':
    'Seul le script peut signaler les conversions. Choisissez une autre façon d’afficher le widget.',
  'embeds.dataLayer': 'Envoyer à Google Analytics 4 et Tag Manager (dataLayer)',
  'embeds.eventName': 'Événement pour votre propre script',
  'embeds.eventNameHint': 'Émis sur la page, par exemple rooms:sale. Laissez vide pour n’en émettre aucun.',
  'embeds.funnelVenue':
    'De la page du site et de son propre widget, sans les widgets nommés. Compté sans cookies ; les visites nombreuses sont estimées par échantillon.',
} as const satisfies Words<typeof english>;
