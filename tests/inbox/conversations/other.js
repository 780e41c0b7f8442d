// @ts-check
/** Everything that fills an inbox without asking for the owner's help. */

/** @type {import("../conversations.js").Conversation[]} */
export const otherMail = [
  {
    key: "derek-pitch",
    kind: "sales_pitch",
    people: [{ name: "Derek Stanhope", headline: "Helping hardware teams 3x their pipeline" }],
    unread: 1,
    messages: [
      {
        daysAgo: 2,
        at: "14:02",
        text: "Hi Robin, I help companies like Larkfield Sensors fill their calendar with qualified buyers. Our clients book 12 to 15 extra demos a month. Are you free for a quick 15-minute call on Tuesday or Wednesday so I can show you how it works?",
      },
    ],
  },
  {
    key: "kira-recruiter",
    kind: "recruiter",
    traits: ["inmail"],
    pill: "InMail",
    subject: "Principal engineer, offshore wind (hybrid)",
    people: [{ name: "Kira Lindholm", headline: "Talent partner, Brightmoor Search" }],
    messages: [
      {
        daysAgo: 17,
        at: "09:31",
        text: "Hi Robin,\nyour background in remote sensing caught my eye. I am working with a well-funded offshore wind company on a principal engineer role, up to 140k plus equity. Would you be open to a confidential chat this week?\nBest,\nKira",
      },
    ],
  },
  {
    key: "fatima-event",
    kind: "event_invite",
    people: [{ name: "Fatima El-Sayed", headline: "Programme lead, Open Rivers Week" }],
    messages: [
      {
        daysAgo: 3,
        at: "17:45",
        text: [
          "Open Rivers Week is back! Join us for three days of talks, a hack table and a walk along the Avon. Tickets are free until Sunday: ",
          { link: "https://example.net/open-rivers" },
        ],
        preview: { title: "Open Rivers Week: programme and tickets", site: "example.net" },
      },
    ],
  },
  {
    key: "northlight-sponsored",
    kind: "sales_pitch",
    traits: ["sponsored"],
    pill: "Sponsored",
    subject: "Your data, one calm dashboard",
    people: [{ name: "Northlight Cloud", headline: "Sponsored" }],
    messages: [
      {
        daysAgo: 7,
        at: "08:00",
        text: "Hi Robin,\nteams like yours bring every sensor into one place with Northlight. Could we send you our free guide?",
      },
    ],
  },
  {
    key: "gareth-congratulations",
    kind: "congratulations",
    people: [{ name: "Gareth Lowe", headline: "Accountant for small makers" }],
    messages: [
      {
        daysAgo: 5,
        at: "08:08",
        text: "Congratulations on five years of Larkfield! I still have the napkin with your first budget.",
      },
    ],
  },
  {
    key: "dana-update",
    kind: "update",
    traits: ["deleted_message"],
    people: [{ name: "Dana Whitlock", headline: "Midwife, on sabbatical" }],
    messages: [
      { daysAgo: 19, at: "10:20", deleted: true },
      {
        daysAgo: 19,
        at: "10:22",
        text: "Sorry, wrong window. But since I am here: we have arrived in Porto, the boat leaks less than feared and the children have forgotten what homework is.",
      },
    ],
  },
  {
    key: "samir-small-talk",
    kind: "small_talk",
    people: [{ name: "Samir Haddow", headline: "Piano tuner" }],
    messages: [
      { daysAgo: 29, at: "19:02", own: true, text: "Heard your interview on the radio, lovely." },
      { daysAgo: 27, at: "07:36", text: "Ha, they cut the bit about the mouse in the Bechstein!" },
    ],
  },
  {
    key: "elena-old",
    kind: "thanks",
    traits: ["last_year"],
    people: [{ name: "Elena Petrova", headline: "Translator, technical German and Russian" }],
    messages: [
      {
        daysAgo: 411,
        at: "12:00",
        own: true,
        text: "Elena, the manual reads better in German than it ever did in English.",
      },
      { daysAgo: 409, at: "18:19", text: "Now I am blushing. It was a pleasure, thank you Robin." },
    ],
  },
];
