//! Offers their own service or product.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "pitch",
    sign: Sign::Kind(Kind::SalesPitch),
    why: texts::REASON_PITCH,
    patterns: lines![
        "we|i ?can|could|have ?also help|helped|helping|work|enable|specialise|specialize|offer|provide|turn|build|save|partner|worked|deliver|design|book|generate|support|assist ~2 companies|businesses|founders|teams|brands|leaders|people|firms|clients|clinics|agencies|professionals|executives|owners|agency|coaches|practices|schools|restaurants|you|others|like|in|with|a|free|bespoke|labs|authors|your",
        "our|my ?new platform|solution|solutions|software|product|products|services|service|tool|app|system|agency|clients|customers|program|programme|packages|package|pricing|technology|company|firm|firms|method|framework|course|offer|offering|portfolio|developers|team|experts|range|fleet|rates|prices|dashboard|ai",
        "free|complimentary|no ~1 trial|demo|quote|audit|consultation|review|sample|assessment|strategy|obligation|cost|commitment|session|catch|webinar|strings|setup|hardware|charge|pilot",
        "book|schedule|grab|see|get|give|show|arrange|have|offer|request ~3 demo|demonstration|walkthrough|discovery|audit|trial|quote",
        "# % ?percent",
        "% off|more|less|discount|faster|cheaper|increase|growth|of|on|in",
        "leads|roi|revenue|pipeline|autopilot|conversions|turnkey|scalable|seamless|subscription|promo|discount|discounts|brochure|catalogue|savings|churn|b2b|saas|outreach|funnel|wholesale|upgrade|loom",
        "save|saving|cut|boost|increase|reduce|grow|double|triple|scale|slash|automate|streamline|maximize|10x ?you|your|up|their|costs|time|sales|revenue|bookings|the|by|on|it",
        "limited|special|exclusive time|offer|spots|discount|price|deal|early",
        "packages|prices|pricing|plans|starting|starts|start ~1 begin|start|from|at|from|are ~1 $|£|€|#",
        "$|£|€ # ~2 per|a|each|month|off|only",
        "are|is you|your|who ~4 currently|happy|struggling|using|looking|handling|responsible|facing|losing|paying|satisfied",
        "would|want|like|interested|care|may|can|shall|should ~2 to|in|i|you ~2 see|learn|hear|know|show|send|a|explore|more ~3 demo|how|more|loom|video|deck|details|it|brochure|case|sample",
        "case study|studies",
        "quick demo|pitch",
        "worth a ~2 chat|call|conversation|look|coffee|minutes|demo",
        "who handles|manages|is|takes|responsible ~5 your|for",
        "reach|hit|book ~3 qualified|target|goals|meetings|quota",
        "unsubscribe|click|buy|order|shop|purchase|sale|bargain",
        "coffee|lunch 's ~1 on me",
        "trusted|used by|chosen",
        "guarantee|guaranteed|risk free",
        "thought of you immediately",
        "decision maker|makers",
        "nominated|nomination|nominate|honouree|honourees|laureate|visionaries|visionary|award|awards|top # _",
        "submit|publish ~3 manuscript|paper|article|issue|journal",
        "editorial board",
        "your ~1 manuscript|contribution|expertise|practice|clinic|website|followers|business|company|firm|team|brand|agency|bookings|leads|spend|portfolio|restaurant|clients|customers",
        "not selling|trying|here",
        "slot|time here|below <url>",
        "one|two|2|1 min|minute|minutes video|loom|demo|read|walkthrough",
        "reply|respond ~1 with|yes|stop|interested|the",
        "happy to ~2 show|send|walk ~3 how|you|over|through",
        "curious how|if|whether|what ~2 you|your",
        "we|our are|is|have ~2 helping|building|launching|offering|trusted|leading|working|launched|built|developed",
        "most|many ~2 founders|companies|firms|clinics|owners|labs|leaders|practices|schools|businesses",
        "worth ~2 chat|look|minutes|call|conversation",
        "on your behalf|team",
        "invest|investment|portfolio|insurance|mortgage|loan|crypto|retirement ~3 opportunity|opportunities|review|plan|planning|strategy|returns|quote|advisor",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "We help founders like you to double revenue.",
                "Want to see a quick demo?",
                "Packages begin at £1,100.",
            ],
            &[
                "My dog helps himself.",
                "I saw the sea.",
                "The pitch was muddy.",
                "Our neighbour sings.",
                "Snow fell on Sunday.",
            ],
        );
    }
}
