import type { Words } from '../../catalogue.ts';
import type { embed as english } from '../../en/portal-later/embed.ts';

export const embed = {
  'embed.code': 'Código para insertar',
  'embed.codeAbout': 'Péguelo en su sitio web, donde los clientes deban reservar.',
  'embed.mode': 'Cómo aparece',
  'embed.mode.inline': 'En la página',
  'embed.mode.popup': 'Botón',
  'embed.mode.floating': 'Botón flotante',
  'embed.mode.iframe': 'Solo iframe',
  'embed.what': 'Qué se reserva',
  'embed.wholeVenue': 'Todas las actividades',
  'embed.anyLanguage': 'El del cliente',
  'embed.label': 'Texto del botón',
  'embed.labelHint': 'Reservar',
  'embed.copy': 'Copiar código',
  'embed.copied': 'Copiado',
  'embed.platform': 'Su sitio web está hecho con',
  'embed.platform.other': 'HTML u otra cosa',
  'embed.platform.wordpress': 'WordPress',
  'embed.platform.wix': 'Wix',
  'embed.platform.squarespace': 'Squarespace',
  'embed.platform.shopify': 'Shopify',
  'embed.platform.webflow': 'Webflow',
  'embed.platform.tagManager': 'Google Tag Manager',
  'embed.steps.other':
    'Copie el código.\nPéguelo en el HTML de su página, donde deba aparecer el widget.\nPermita su dominio más abajo.\nPublique la página y ábrala.',
  'embed.steps.wordpress':
    'Copie el código.\nEdite la página y añada un bloque «HTML personalizado».\nPegue el código en el bloque. Compruebe la página publicada: la vista previa del editor no ejecuta scripts.\nPermita su dominio más abajo.\nActualice la página y ábrala.',
  'embed.steps.wix':
    'Copie el código. En Wix lo mejor es un botón o un botón flotante.\nAbra Configuración, después Código personalizado, y añada un código al cuerpo de las páginas donde se reserva. Requiere un plan de pago con dominio propio.\nPermita su dominio más abajo.\nPublique el sitio y ábralo.',
  'embed.steps.squarespace':
    'Copie el código.\nEdite la página y añada un bloque «Código».\nPegue el código, deje el tipo HTML y desactive «Mostrar código fuente».\nPermita su dominio más abajo.\nGuarde y abra la página. Al editar no se ejecutan scripts.',
  'embed.steps.shopify':
    'Copie el código.\nAbra Tienda online, después Temas, y personalice la página.\nAñada una sección «Liquid personalizado» y pegue el código.\nPermita el dominio de su tienda más abajo.\nGuarde y abra la página.',
  'embed.steps.webflow':
    'Copie el código.\nArrastre un elemento «Code Embed» a donde deba aparecer el widget.\nPegue el código y guarde.\nPermita su dominio más abajo y, mientras prueba, la dirección de webflow.io.\nPublique el sitio: el diseñador no ejecuta scripts.',
  'embed.steps.tagManager':
    'Elija arriba un botón o un botón flotante y copie el código.\nCree una etiqueta «HTML personalizado» y pegue el código.\nElija en qué páginas se activa, por ejemplo en todas.\nPermita su dominio más abajo.\nEnvíe y publique el contenedor.',
  'embed.domains': 'Dominios',
  'embed.domainsHint': 'Pulse Intro después de cada uno. Con y sin www son dos dominios.',
  'embed.domainsTitle': 'Dominios permitidos',
  'embed.domainsAbout': 'Solo estos sitios web pueden mostrar el widget.',
  'embed.domainsSave': 'Guardar dominios',
  'embed.check': 'Comprobar una página',
  'embed.checkAbout': 'Averigüe por qué no aparece un widget. No se consulta su sitio web.',
  'embed.checkPage': 'Dirección de la página',
  'embed.checkCode': 'Código de la página',
  'embed.checkCodeHint': 'Opcional: pegue el código o el código fuente de la página.',
  'embed.checkNow': 'Comprobar',
  'embed.checkFrame': 'El widget, abierto para la comprobación',
  'embed.findings': 'Resultado',
  'embed.level.good': 'Bien',
  'embed.level.warning': 'Aviso',
  'embed.level.bad': 'Problema',
  'embed.allow': 'Permitir {origin}',
  'embed.answer.waiting': 'Abriendo el widget…',
  'embed.answer.ready': 'El widget se abre y responde.',
  'embed.answer.error': 'El widget muestra un error: léalo abajo.',
  'embed.answer.silent':
    'El widget no ha respondido en 15 segundos. Recargue esta página e inténtelo de nuevo.',
  'embed.found.archived': 'Está archivado, así que los clientes no ven ningún widget. Vuelva a abrirlo.',
  'embed.found.noActivities': 'No hay nada que reservar: no se muestra ninguna actividad publicada.',
  'embed.found.pageUnreadable': 'No es la dirección de una página. Cópiela del navegador.',
  'embed.found.domainNotAllowed':
    'El dominio de la página no está permitido; los navegadores rechazan el widget allí.',
  'embed.found.domainAllowed': 'El dominio de la página está permitido.',
  'embed.found.insecure': 'La página no está cifrada. Use su dirección https.',
  'embed.found.codeUnreadable': 'En este código no hay ninguna clave. Copie el código de nuevo.',
  'embed.found.otherHost': 'El código carga el widget desde otra dirección. Cópielo de nuevo.',
  'embed.found.keyCurrent': 'La clave del código es la actual.',
  'embed.found.keyEnding':
    'El código tiene la clave anterior, que aún funciona un tiempo. Sustituya el código.',
  'embed.found.keyEnded': 'El código tiene una clave anterior que ya no funciona. Sustituya el código.',
  'embed.found.keyUnknown': 'La clave del código no es de este widget. Copie el código de nuevo.',
  'embed.found.activityHidden': 'El código es de una actividad que no se muestra aquí.',
  'embed.key': 'Clave',
  'embed.keyAbout': 'Forma parte de cada código. Sustitúyala si alguien usa su widget donde usted no quiere.',
  'embed.grace': 'La clave anterior funciona',
  'embed.graceNone': 'hasta ahora',
  'embed.graceDays': { one: '{count} día más', other: '{count} días más' },
  'embed.rotate': 'Sustituir la clave',
  'embed.rotateNow':
    'Los códigos con la clave anterior dejan de funcionar ahora. Sustituya el código en todas las páginas.',
  'embed.rotateText': {
    one: 'Los códigos con la clave anterior funcionan un día más. Sustituya el código en todas las páginas antes.',
    other:
      'Los códigos con la clave anterior funcionan {count} días más. Sustituya el código en todas las páginas antes.',
  },
  'embed.rotated': 'La clave se ha sustituido. Copie el código nuevo en sus páginas.',
  'embed.oldKey': 'La clave anterior {key} funciona hasta el {date}.',
} as const satisfies Words<typeof english>;
