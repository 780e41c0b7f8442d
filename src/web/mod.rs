//! The only place that knows a browser: exports for JavaScript, and the panel.
