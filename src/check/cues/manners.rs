//! The manners of a reply: thanks, apologies, wishes, the close.

use crate::text::lines;

/// Thanks or a compliment that would fit anybody.
pub const COURTESY: &str = lines![
    "thank|thanks",
    "thankyou",
    "appreciate|appreciated",
    "grateful|honoured|honored|flattered|touched|humbled",
    "kind|nice|sweet|good|lovely|great|thoughtful of you",
    "it is|was ~1 kind|nice|good|great|lovely to|of",
    "your ~1 kind|nice|lovely|sweet words|message|note|interest|email|mail|patience|understanding|time",
    "hope you understand",
    "hope ~2 understand",
    "hope ~2 are ~1 well",
    "hope this|you|that|all finds|is|are",
    "nice|good|great|lovely|pleasure to hear|meet|connect|e",
    "mean|means a|so|much|very ~1 lot|much",
    "your understanding",
    "understand|understanding",
    "no hard feelings",
    "nothing personal",
    "apologies|sorry",
    "cheers",
    "congrats|congratulations",
    "good question|idea|initiative",
    "impressive|impressed",
];

/// An apology.
pub const APOLOGY: &str = lines![
    "sorry",
    "apologies|apologise|apologize|apologising|apologizing|apology",
    "forgive me|my|us",
    "excuse me|my|us|the delay|late|slow|silence",
    "pardon me|my|the",
    "my|our ~1 fault|bad",
    "mea culpa",
    "i|we feel|felt ~2 bad|awful|terrible|guilty|horrible|ashamed|embarrassed",
    "am|are ~1 ashamed|embarrassed|mortified",
    "regret that|to|the|this",
    "should have ~1 answered|replied|written|responded|got",
];

/// A word of regret that is no apology: "sorry to hear that".
pub const SYMPATHY: &str = lines![
    "sorry|sad to hear|read|learn|see|know",
    "sorry for your|her|his|their|you|the loss|loss",
    "sorry about your|the|what|that you",
    "sorry ~1 you had|are|have|went|got|ran|feel",
    "sorry state",
    "no need|reason to apologise|apologize|be",
    "do not apologise|apologize|be sorry",
    "nothing to apologise|apologize|be",
    "better safe than sorry",
    "accept|accepted ~2 apology|apologies",
    "your apology|apologies",
    "sorry if|to bother|disturb|this|that|you",
    "regret that|to|the $",
];

/// Owns that the reply is late.
pub const OWNS_DELAY: &str = lines![
    "delay|delayed",
    "late|slow|overdue|belated|tardy|lateness|belatedly reply|response|answer|in|to|with|reaction|replying|getting",
    "late|belatedly|overdue",
    "later than",
    "took|taken|taking me|us|so|this|too|far|me ~2 long|while|time|forever|weeks|months|ages",
    "long time|silence|while|wait",
    "the|your|this|such ~2 wait",
    "had to wait",
    "made|making|let|have you wait",
    "be|being ~1 so|this|too slow|late",
    "been a while|long|weeks|months|ages|some",
    "owed|owe you",
    "kept|keep|left|leave|leaving|keeping you|this|it|your ~2 waiting|hanging|sit|sitting|so|unanswered|for|open|lie|lying",
    "slow|sluggish to|in|on|with|getting|off",
    "my|the|this|our silence",
    "going quiet|silent|dark",
    "should have ~2 answered|replied|written|responded|got|had|heard|come",
    "only|finally|just now ~2 seeing|saw|see|getting|replying|answering|able",
    "only ~1 now|just|today",
    "finally",
    "overlooked|missed your|this|it|the",
    "slipped through|past|my|by|down",
    "lost track|sight",
    "sat|sitting|been ~2 so|long|for|too|here|in",
    "patience|waiting",
    "not getting|replying|answering|responding|writing|coming ~3 sooner|earlier|back|before|until",
    "did not|have not ~2 reply|answer|respond|write|get|replied|answered ~3 sooner|earlier|before|until|back",
    "sooner|earlier than|reply",
    "better late",
    "weeks|days|months late|ago|since",
    "forgot|forgotten to ~1 reply|answer|respond|write",
];

/// Explains why the writer did not or cannot.
pub const EXCUSE: &str = lines![
    "i|we have|was|were|am|had|got ~2 been|busy|swamped|travelling|traveling|away|sick|ill|buried|ridiculously|insanely|overwhelmed|moving|drowning|off|stuck|underwater|hospital|working|slammed|crazy|flat",
    "my|our ~1 kid|kids|son|daughter|wife|husband|partner|mother|father|dog|cat|boss|team|flight|laptop|phone|inbox|back|children|baby|parents|car|landlord|move",
    "crazy|busy|hectic|mad|insane|rough|tough|hard|wild|long week|weeks|month|months|year|time|times|couple|few",
    "between the|my|work|two|all",
    "on top of that|it|this|everything",
    "then the|my|i|we|our",
    "and then",
    "deadline|deadlines|conference|funeral|flu|covid|reorg|reorganisation|reorganization|migration|audit|wedding|vacation|holiday|layoffs|burnout|illness|surgery",
];

/// Wishes well.
pub const WISH: &str = lines![
    "good|best ~2 luck",
    "all the ~1 best",
    "best wishes",
    "wish|wishing you|him|her|them|your|u",
    "wish|wishing ~1 the ~2 best|luck|success",
    "every|much|great|lots|continued success|of ~1 luck",
    "hope it|that|this|the|your|you|all|everything ~4 goes|works|find|turns|lands|do|get|comes|is|was|great|well|have",
    "fingers crossed",
    "rooting|cheering for",
    "rooting for",
    "keep|keep it|going|up",
    "enjoy the|your|it|yourself|yourselves",
    ", have a|an|fun",
    "take|stay care|safe|well|strong|positive",
    "good|happy continuation|holidays|weekend|hunting|job",
    "sure you will|would|can ~1 make|do|be|find|get|have",
    "sure you|it|that|everything|whatever ~4 great|well|fine|find|succeed|do|be|manage",
    "doing great|well|amazing",
    "success in|with|to",
    "godspeed",
    "looking forward",
    "you|u 've|have ?so|totally got this",
    ", crush|smash|ace|nail it",
    "^ crush|smash|ace|nail it|them",
    "break a leg",
    ", mind yourself",
    "^ mind yourself",
    "^ may you|it|your|the|this|he|she|they|all",
    "every|all good wish|wishes",
    "best of british|luck",
    "warmest|warm|good|kind|fond thoughts|vibes",
    "god bless",
    "happy _ $",
];

/// The line before the name at the end.
pub const SIGN_OFF: &str = lines![
    "^ best|regards|cheers|thanks|sincerely|warmly|yours|kindly|greetings|bye|xx|love|respectfully|cordially !of|luck|wishes|for|to|advice|with|you|it|the|that|this ~3 $",
    "^ best|kind|kindest|warm|warmest|many|with regards|wishes|greetings|thanks !for|with|in|on|to ~3 $",
    "^ all the ?very best !for|with|in|on|to|of|and|luck ~2 $",
    "^ take care ~2 $",
    "^ with best|kind|warm ~4 $",
];
