//! JavaScript's objects: read by name, and made.

use crate::wire::fields::Fields;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Plain objects, and null for what is absent, as JSON would have it.
#[cfg(any(feature = "ledger", feature = "options"))]
pub fn plain(value: &impl serde::Serialize) -> Result<JsValue, wasm_bindgen::JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

impl Fields for JsValue {
    fn field(&self, name: &str) -> Option<Self> {
        // Throws for what is no object: that has no fields.
        Reflect::get(self, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
    }

    fn names(&self) -> Vec<String> {
        self.dyn_ref::<Object>()
            .map(Object::keys)
            .iter()
            .flat_map(Array::iter)
            .filter_map(|k| k.as_string())
            .collect()
    }

    fn as_text(&self) -> Option<String> {
        self.as_string()
    }

    fn as_number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn as_flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn as_list(&self) -> Option<Vec<Self>> {
        self.dyn_ref::<Array>().map(|list| list.iter().collect())
    }
}
