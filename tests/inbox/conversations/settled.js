// @ts-check
/** Requests that are no longer open: answered, promised, declined kindly, or taken back. */

/** @type {import("../conversations.js").Conversation[]} */
export const settledRequests = [
  {
    key: "ben-answered",
    kind: "reply",
    traits: ["answered"],
    people: [{ name: "Ben Marchetti", headline: "Allotment chair and retired plumber" }],
    messages: [
      {
        daysAgo: 11,
        at: "08:15",
        text: "Morning Robin. Which of your probes would survive a winter in a rain barrel, the blue one or the steel one?",
      },
      {
        daysAgo: 9,
        at: "12:40",
        own: true,
        reaction: "👍",
        text: "Morning Ben, what a good use for one. The steel one: the blue housing cracks once it freezes. Lift it a hand above the bottom so that the silt does not cover it.",
      },
    ],
  },
  {
    key: "leonor-promised",
    kind: "information",
    traits: ["promised"],
    people: [{ name: "Leonor Pacheco", headline: "Dietitian, hospital kitchens" }],
    messages: [
      {
        daysAgo: 14,
        at: "10:02",
        text: "Hi Robin, you mentioned a checklist for buying measuring equipment without getting fooled. Could you send it to me? We are about to replace every fridge thermometer in the house.",
      },
      {
        daysAgo: 11,
        at: "18:55",
        own: true,
        text: "Hi Leonor, gladly. It needs an hour of tidying first. I'll send it to you by Friday.",
      },
    ],
  },
  {
    key: "amit-declined",
    kind: "thanks",
    traits: ["declined_kindly"],
    people: [{ name: "Amit Kulkarni", headline: "Second-time founder, cold chain" }],
    messages: [
      {
        daysAgo: 26,
        at: "11:30",
        text: "Robin, would you join our advisory board? Four meetings a year, a little equity.",
      },
      {
        daysAgo: 24,
        at: "09:10",
        own: true,
        text: "Amit, thank you for thinking of me, and for building this in a field most people find dull. I can't give a board the attention it deserves this year. Rosalind Achebe ran logistics for vaccines and asks better questions than I do; I'm happy to connect you. I hope the Pune pilot survives its first monsoon.",
      },
      {
        daysAgo: 22,
        at: "16:48",
        text: "That is the nicest no I have had this quarter. Please do connect us, and thank you!",
      },
      { daysAgo: 20, at: "08:31", own: true, text: "Done, you are both in the mail now." },
    ],
  },
  {
    key: "petra-withdrawn",
    kind: "other",
    traits: ["withdrawn"],
    people: [{ name: "Petra Novotná", headline: "Stage lighting technician" }],
    messages: [
      {
        daysAgo: 10,
        at: "20:11",
        text: "Hi! Could you tell me which connector you use outdoors? Ours corrode after one festival.",
      },
      {
        daysAgo: 8,
        at: "09:47",
        text: "Never mind, found it in your parts list. All sorted, no need to reply.",
      },
    ],
  },
  {
    key: "owen-thanks",
    kind: "thanks",
    traits: ["message_group"],
    people: [{ name: "Owen Prichard", headline: "Beekeeper and parish councillor" }],
    messages: [
      {
        daysAgo: 18,
        at: "13:05",
        own: true,
        text: "Owen, two pages on hive scales are in your inbox. Start with the cheap one.",
      },
      {
        daysAgo: 15,
        at: "21:30",
        text: "Robin, read it twice. The cheap one it is.",
      },
      {
        daysAgo: 15,
        at: "21:31",
        text: "Thank you for taking the time, the bees send their regards 🐝",
      },
    ],
  },
];
