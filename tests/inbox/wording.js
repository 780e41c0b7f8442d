// @ts-check
/**
 * What the page says, in four interface languages: labels, times and day headings. Class names
 * never follow the language. Pure. Labels are our own wording of LinkedIn's; the shapes of times
 * and headings follow what was measured ("10:14 AM", "Today", "Friday", "Nov 5", "Nov 5, 2025").
 */

/**
 * @typedef {object} Words
 * @property {string} locale
 * @property {string} messaging
 * @property {string} home
 * @property {string} network
 * @property {string} jobs
 * @property {string} focused
 * @property {Record<"JOB" | "UNREAD" | "CONNECTIONS" | "INMAIL" | "STARRED", string>} filters
 * @property {string} list
 * @property {string} loadMore
 * @property {string} you
 * @property {string} write
 * @property {string} send
 * @property {string} pressEnter
 * @property {string} sending
 * @property {string} activeRow
 * @property {string} otherRow
 * @property {string} sponsored
 * @property {string} deleted
 * @property {string} empty
 * @property {string} star
 * @property {string} close
 * @property {string} wantMore
 * @property {string} notInterested
 * @property {(name: string, time: string) => string} sentOne
 * @property {(name: string, time: string) => string} sentMany
 * @property {(time: string) => string} sentAt
 * @property {(names: string) => string} select
 * @property {(names: string) => string} options
 * @property {(name: string) => string} viewProfile
 */

/** @type {Record<string, Words>} */
const languages = {
  en: {
    locale: "en-US",
    messaging: "Messaging",
    home: "Home",
    network: "Network",
    jobs: "Jobs",
    focused: "Focused",
    filters: {
      JOB: "Jobs",
      UNREAD: "Unread",
      CONNECTIONS: "Connections",
      INMAIL: "InMail",
      STARRED: "Starred",
    },
    list: "Conversation List",
    loadMore: "Load more conversations",
    you: "You",
    write: "Write a message…",
    send: "Send",
    pressEnter: "Press Enter to Send",
    sending: "Sending",
    activeRow: ". Active conversation",
    otherRow: ". Press return to go to conversation details",
    sponsored: "Sponsored",
    deleted: "This message has been deleted.",
    empty: "No messages yet. They will appear here.",
    star: "Star conversation",
    close: "Close",
    wantMore: "I want to know more",
    notInterested: "Not interested",
    sentOne: (name, time) => `${name} sent the following message at ${time}`,
    sentMany: (name, time) => `${name} sent the following messages at ${time}`,
    sentAt: (time) => `Sent at ${time}`,
    select: (names) => `Select conversation with ${names}`,
    options: (names) => `Open the options list in your conversation with ${names}`,
    viewProfile: (name) => `View ${name}’s profile`,
  },
  de: {
    locale: "de-DE",
    messaging: "Nachrichten",
    home: "Start",
    network: "Kontakte",
    jobs: "Stellen",
    focused: "Relevant",
    filters: {
      JOB: "Stellen",
      UNREAD: "Ungelesen",
      CONNECTIONS: "Kontakte",
      INMAIL: "InMail",
      STARRED: "Markiert",
    },
    list: "Liste der Unterhaltungen",
    loadMore: "Weitere Unterhaltungen laden",
    you: "Sie",
    write: "Nachricht verfassen…",
    send: "Senden",
    pressEnter: "Eingabetaste drücken, um zu senden",
    sending: "Wird gesendet",
    activeRow: ". Aktive Unterhaltung",
    otherRow: ". Eingabetaste drücken, um die Unterhaltung zu öffnen",
    sponsored: "Gesponsert",
    deleted: "Diese Nachricht wurde gelöscht.",
    empty: "Noch keine Nachrichten. Sie erscheinen hier.",
    star: "Unterhaltung markieren",
    close: "Schließen",
    wantMore: "Ich möchte mehr erfahren",
    notInterested: "Kein Interesse",
    sentOne: (name, time) => `${name} hat die folgende Nachricht um ${time} gesendet`,
    sentMany: (name, time) => `${name} hat die folgenden Nachrichten um ${time} gesendet`,
    sentAt: (time) => `Gesendet: ${time}`,
    select: (names) => `Unterhaltung mit ${names} auswählen`,
    options: (names) => `Optionen der Unterhaltung mit ${names} öffnen`,
    viewProfile: (name) => `Profil von ${name} ansehen`,
  },
  es: {
    locale: "es-ES",
    messaging: "Mensajes",
    home: "Inicio",
    network: "Mi red",
    jobs: "Empleos",
    focused: "Prioritarios",
    filters: {
      JOB: "Empleos",
      UNREAD: "No leídos",
      CONNECTIONS: "Contactos",
      INMAIL: "InMail",
      STARRED: "Destacados",
    },
    list: "Lista de conversaciones",
    loadMore: "Cargar más conversaciones",
    you: "Tú",
    write: "Escribe un mensaje…",
    send: "Enviar",
    pressEnter: "Pulsa Intro para enviar",
    sending: "Enviando",
    activeRow: ". Conversación activa",
    otherRow: ". Pulsa Intro para abrir la conversación",
    sponsored: "Promocionado",
    deleted: "Este mensaje se ha eliminado.",
    empty: "Todavía no hay mensajes. Aparecerán aquí.",
    star: "Destacar conversación",
    close: "Cerrar",
    wantMore: "Quiero saber más",
    notInterested: "No me interesa",
    sentOne: (name, time) => `${name} envió el siguiente mensaje a las ${time}`,
    sentMany: (name, time) => `${name} envió los siguientes mensajes a las ${time}`,
    sentAt: (time) => `Enviado: ${time}`,
    select: (names) => `Seleccionar conversación con ${names}`,
    options: (names) => `Abrir las opciones de la conversación con ${names}`,
    viewProfile: (name) => `Ver el perfil de ${name}`,
  },
  fr: {
    locale: "fr-FR",
    messaging: "Messagerie",
    home: "Accueil",
    network: "Réseau",
    jobs: "Emplois",
    focused: "Prioritaires",
    filters: {
      JOB: "Emplois",
      UNREAD: "Non lus",
      CONNECTIONS: "Relations",
      INMAIL: "InMail",
      STARRED: "Favoris",
    },
    list: "Liste des conversations",
    loadMore: "Charger plus de conversations",
    you: "Vous",
    write: "Rédigez un message…",
    send: "Envoyer",
    pressEnter: "Appuyez sur Entrée pour envoyer",
    sending: "Envoi en cours",
    activeRow: ". Conversation active",
    otherRow: ". Appuyez sur Entrée pour ouvrir la conversation",
    sponsored: "Sponsorisé",
    deleted: "Ce message a été supprimé.",
    empty: "Pas encore de messages. Ils apparaîtront ici.",
    star: "Ajouter la conversation aux favoris",
    close: "Fermer",
    wantMore: "Je veux en savoir plus",
    notInterested: "Pas intéressé",
    sentOne: (name, time) => `${name} a envoyé le message suivant à ${time}`,
    sentMany: (name, time) => `${name} a envoyé les messages suivants à ${time}`,
    sentAt: (time) => `Envoyé : ${time}`,
    select: (names) => `Sélectionner la conversation avec ${names}`,
    options: (names) => `Ouvrir les options de la conversation avec ${names}`,
    viewProfile: (name) => `Voir le profil de ${name}`,
  },
};

/**
 * The words of an interface language; English for one that is not here.
 * @param {string | null} language
 */
export function wordsOf(language) {
  return languages[language ?? "en"] ?? languages.en;
}

/**
 * "9:42 AM" or "09:42", as the language has it.
 * @param {number} time
 * @param {Words} words
 */
export function clock(time, { locale }) {
  const hour = locale === "en-US" ? "numeric" : "2-digit";
  return plainSpaces(format(time, locale, { hour, minute: "2-digit" }));
}

/**
 * Heading of a day in a thread: "Today", a weekday within the last week, else the date.
 * @param {number} time
 * @param {number} now
 * @param {Words} words
 */
export function dayHeading(time, now, { locale }) {
  const days = daysBetween(time, now);
  if (days <= 0) {
    const today = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "day");
    return today.charAt(0).toLocaleUpperCase(locale) + today.slice(1);
  }
  if (days < 7) return format(time, locale, { weekday: "long" });
  return date(time, now, locale);
}

/**
 * Time in a row of the list: the clock for today, else the date.
 * @param {number} time
 * @param {number} now
 * @param {Words} words
 */
export function rowTime(time, now, words) {
  return daysBetween(time, now) <= 0 ? clock(time, words) : date(time, now, words.locale);
}

/**
 * Date and clock in full, as in "Sent at 11/18/2026, 10:14 AM".
 * @param {number} time
 * @param {Words} words
 */
export function fullTime(time, words) {
  const day = format(time, words.locale, { year: "numeric", month: "numeric", day: "numeric" });
  return `${day}, ${clock(time, words)}`;
}

/**
 * @param {number} time
 * @param {number} now
 * @param {string} locale
 */
function date(time, now, locale) {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : { year: /** @type {const} */ ("numeric") };
  return format(time, locale, { month: "short", day: "numeric", ...year });
}

/**
 * Calendar days from one moment to another, in local time.
 * @param {number} earlier
 * @param {number} later
 */
export function daysBetween(earlier, later) {
  const midnight = (/** @type {number} */ time) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

/**
 * @param {number} time
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(time, locale, options) {
  return new Intl.DateTimeFormat(locale, options).format(time);
}

/**
 * Intl puts U+202F before AM and PM; LinkedIn's pages show a plain space.
 * @param {string} text
 */
function plainSpaces(text) {
  return text.replace(/\u202f/g, " ");
}
