// @ts-check
/** Requests for help that still wait for an answer, one of every kind and the hard cases. */

/** @type {import("../conversations.js").Conversation[]} */
export const openRequests = [
  {
    key: "naomi-followup",
    kind: "meeting",
    traits: ["follow_up"],
    people: [{ name: "Naomi Castell", headline: "Physiotherapist, now building Wardline" }],
    unread: 1,
    messages: [
      {
        daysAgo: 30,
        at: "19:42",
        text: `Hey Robin, it has been a while! I hope the new lab is treating you well.

I finally left the hospital in spring and I'm starting a small company that makes rota software for physiotherapy wards. You have done the founding thing and I feel like I am making it up every morning. Could we have a coffee or a call some time? I'd love to ask how you found your first paying customers.`,
      },
      {
        daysAgo: 16,
        at: "08:40",
        text: "Hi Robin, floating this up in case it got buried. Two wards are trying the prototype now, so pricing has suddenly become real. Even half an hour of your time would help me a lot.",
      },
    ],
  },
  {
    key: "priya-coffee",
    kind: "meeting",
    traits: ["vague"],
    people: [{ name: "Priya Raman", headline: "Product designer, public transport" }],
    unread: 1,
    messages: [
      {
        daysAgo: 5,
        at: "21:17",
        text: "Hi Robin! Really enjoyed what you said at the Harbourside meetup. Would love to grab a coffee and pick your brain sometime 🙂",
      },
    ],
  },
  {
    key: "tobi-mentoring",
    kind: "mentoring",
    people: [{ name: "Tobi Adeyemi", headline: "Final-year electronics student, Cardiff" }],
    messages: [
      {
        daysAgo: 9,
        at: "22:05",
        text: `Good evening Robin,
I was in your guest lecture on low-power radio in October, third row, the one who asked about antennas. Since then I have rebuilt my final project twice.

I would like to go into sensor hardware and nobody in my family or my course has done this. Would you consider mentoring me until I graduate in June? I was thinking of one video call a month. I would send you my questions two days before each one.`,
      },
    ],
  },
  {
    key: "hanna-advice",
    kind: "advice",
    traits: ["message_group"],
    people: [
      { name: "Hanna Lindqvist", headline: "Veterinary nurse | evening student of statistics" },
    ],
    unread: 2,
    messages: [
      {
        daysAgo: 4,
        at: "12:31",
        text: "Hello, we met in the queue at the river restoration day, I was the one with the three-legged dog.",
      },
      {
        daysAgo: 4,
        at: "12:33",
        text: "I am offered two jobs. One is data assistant at a feed company, dull but they pay a course. The other is at a start-up like yours, exciting and only six months of money. You have seen both sides: which would you take at thirty-four with a mortgage, and what should I ask them before I sign?",
      },
      { daysAgo: 4, at: "12:34", text: "They want to know by the end of the month." },
    ],
  },
  {
    key: "julian-feedback",
    kind: "feedback",
    people: [{ name: "Julian Mbeki", headline: "PhD candidate, freshwater ecology" }],
    messages: [
      {
        daysAgo: 6,
        at: "10:12",
        text: [
          "Dear Robin,\nI have drafted the instruments chapter of my thesis and it leans heavily on your 2019 turbidity paper. Before my supervisor tears it apart: could you look over section 3.2, about four pages, and tell me if I describe the drift correction correctly?\n\n",
          { link: "https://example.org/mbeki/chapter-3.pdf" },
          "\n\nMy deadline is in five weeks, so there is no hurry.",
        ],
        preview: { title: "Chapter 3: Instruments and drift", site: "example.org" },
      },
    ],
  },
  {
    key: "carlos-referral",
    kind: "job_help",
    people: [{ name: "Carlos Ibarra", headline: "Firmware engineer, open to work" }],
    unread: 1,
    messages: [
      {
        daysAgo: 3,
        at: "09:26",
        text: "Hi Robin, hope you're keeping well. I saw that Larkfield is hiring a firmware engineer and it is more or less what I did at Pumpworks for six years. Could you put in a word for me with whoever reads the applications? My CV is attached. I sent the official form on Monday too.",
      },
      { daysAgo: 3, at: "09:27", attachment: "ibarra-cv-en.pdf" },
    ],
  },
  {
    key: "aisha-introduction",
    kind: "introduction",
    people: [{ name: "Aisha Rahmani", headline: "Founder, Qanat Labs (leak detection)" }],
    messages: [
      {
        daysAgo: 8,
        at: "15:50",
        text: "Robin, quick one and please say so if it is awkward. We are raising for leak detection in old city networks and I see you know Claire Moreau at the Severn water board. Would you introduce me to her? I can write three lines that you just forward. I'd want twenty minutes on how they buy pilots, not a sale.",
      },
    ],
  },
  {
    key: "sven-collaboration",
    kind: "collaboration",
    people: [{ name: "Sven Aalto", headline: "Professor of limnology" }],
    messages: [
      {
        daysAgo: 12,
        at: "07:58",
        text: "Dear colleague, our group has nine summers of lake ice data and nobody who understands cheap sensors. The Nordic council has a call open until February for joint proposals with small companies. Would you be interested in writing one together with us? We would carry the administration. I think your buoys under ice would be a first.",
      },
    ],
  },
  {
    key: "grace-speaking",
    kind: "speaking",
    people: [{ name: "Grace Okonkwo", headline: "Head of physics, Millbrook Secondary" }],
    messages: [
      {
        daysAgo: 20,
        at: "16:35",
        text: "Hello Robin, I teach physics to thirteen-year-olds who are sure that engineers only make apps. We hold a careers evening on the first Thursday of next month. Would you come and speak for fifteen minutes about what you do with rivers? There is no fee, I am afraid, but there is very good cake.",
      },
      {
        daysAgo: 6,
        at: "16:10",
        text: "Me again, sorry to chase. The programme goes to print soon. A yes or a no are both fine, I would only like to know whether to keep your slot.",
      },
    ],
  },
  {
    key: "yuki-information",
    kind: "information",
    people: [{ name: "Yuki Tanabe", headline: "Embedded developer, agricultural machinery" }],
    unread: 1,
    messages: [
      {
        daysAgo: 0,
        at: "06:14",
        text: "Hi, thank you for tidewire, it runs in about forty greenhouses here. One question: does the 0.9 branch already handle the AS923 region, or is it better to stay on 0.8 until you release?",
      },
    ],
  },
  {
    key: "zofia-information",
    kind: "information",
    traits: ["links_and_breaks"],
    people: [{ name: "Zofia Brandt", headline: "Freelance journalist, environment desk" }],
    messages: [
      {
        daysAgo: 2,
        at: "11:03",
        text: [
          "Hello Robin,",
          { br: true },
          { br: true },
          "I am writing a piece about citizens who measure their own rivers. My earlier one is here: ",
          { link: "https://example.com/zbrandt/what-the-otters-drink" },
          { br: true },
          "Could you answer three things in a line or two each?",
          { br: true },
          "1) how wrong is a forty-euro sensor, honestly?",
          { br: true },
          "2) who owns the readings?",
          { br: true },
          "3) what would you tell a village that wants to start?",
          { br: true },
          { br: true },
          "I file on the 28th.\nQuotes come back to you before print.",
        ],
      },
    ],
  },
  {
    key: "katharina-german",
    kind: "advice",
    traits: ["german"],
    language: "de",
    people: [{ name: "Dr. Katharina Vogt", headline: "Ärztin für Umweltmedizin, Leipzig" }],
    messages: [
      {
        daysAgo: 7,
        at: "18:22",
        text: "Guten Tag Robin Hale, wir möchten in unserer Praxis die Trinkwasserwerte älterer Häuser über ein Jahr verfolgen und wissen nicht, welche Sonden im Alltag wirklich durchhalten. Könnten Sie mir einen Rat geben, womit man mit kleinem Budget am besten anfängt? Ein kurzes Telefonat würde schon sehr helfen. Herzliche Grüße, Katharina Vogt",
      },
    ],
  },
  {
    key: "wilhelmina-long-name",
    kind: "feedback",
    traits: ["long_name"],
    people: [
      {
        name: "Wilhelmina Konstantia Featherstonehaugh-Abernathy-Oyelaran, PhD, MBA, FRSC, CEng",
        headline:
          "Chair of the trustees, Society for the History of Hydrographic and Meteorological Instruments and Allied Trades",
      },
    ],
    messages: [
      {
        daysAgo: 10,
        at: "14:00",
        text: "Dear Robin Hale, the Society is redrafting its labels for the 1870s tide gauges. I should be most grateful if you would read the enclosed two pages and mark whatever an engineer of today would find wrong or silly.",
      },
      { daysAgo: 10, at: "14:01", attachment: "tide-gauge-labels-draft.docx" },
    ],
  },
  {
    key: "layla-right-to-left",
    kind: "mentoring",
    traits: ["right_to_left"],
    people: [{ name: "ليلى الحداد", headline: "مهندسة مياه · Water engineer, Amman" }],
    messages: [
      { daysAgo: 13, at: "13:44", text: "السلام عليكم روبن، شكراً على قبول الإضافة." },
      {
        daysAgo: 13,
        at: "13:46",
        text: "I lead two young engineers for the first time and I am not good at it yet. I read your post about giving feedback in small teams. Could you guide me a little over the next months? A message now and then would already mean a lot.",
      },
    ],
  },
  {
    key: "harbour-group",
    kind: "collaboration",
    traits: ["group", "system_line"],
    people: [
      { name: "Ines Duarte", headline: "Harbour master's office" },
      { name: "Paul Whitcombe", headline: "Boatbuilder" },
      { name: "Mei-Lin Tan", headline: "Community organiser" },
    ],
    unread: 1,
    messages: [
      {
        daysAgo: 4,
        at: "17:20",
        from: "Ines Duarte",
        text: "Robin, Paul and I want to hang six sensors along the quay before the spring tides and let the schools read them.",
      },
      { daysAgo: 4, at: "17:24", system: "Ines Duarte added Mei-Lin Tan to the conversation" },
      {
        daysAgo: 4,
        at: "17:31",
        from: "Paul Whitcombe",
        text: "I can build the housings from offcuts. What I can't do is the electronics.",
      },
      {
        daysAgo: 2,
        at: "09:05",
        from: "Mei-Lin Tan",
        text: "Hello all, thanks for adding me. Robin, would you join us as the technical partner? We would meet once a month at the slipway café.",
      },
    ],
  },
];
