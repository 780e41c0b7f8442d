//! Objects whose fields are read by name, whatever holds them: JSON on the command line, JavaScript's own in the browser.
//!
//! Not serde's `Deserialize`: what it generates for each type, with what it needs to say where it failed, was 17 kB of the
//! gzipped module. Writing is still serde's.

use crate::error::InputError;

/// A value that came from outside.
pub trait Fields: Sized {
    /// The field of that name; `None` where there is none, where it is null, or where this is no object.
    fn field(&self, name: &str) -> Option<Self>;
    /// The names of the fields.
    fn names(&self) -> Vec<String>;
    /// The text, if it is one.
    fn as_text(&self) -> Option<String>;
    /// The number, if it is one.
    fn as_number(&self) -> Option<f64>;
    /// The truth value, if it is one.
    fn as_flag(&self) -> Option<bool>;
    /// The elements, if it is a list.
    fn as_list(&self) -> Option<Vec<Self>>;
}

/// A field that holds a text.
///
/// # Errors
/// Names a field that holds something else. So do the functions below.
pub fn text(of: &impl Fields, name: &str) -> Result<Option<String>, InputError> {
    typed(of.field(name), |v| v.as_text(), name, "a text")
}

/// A text that must not be missing.
///
/// # Errors
/// Names the field.
pub fn some_text(of: &impl Fields, name: &str) -> Result<String, InputError> {
    text(of, name)?.ok_or_else(|| wrong(name, "a text"))
}

/// A field that is true or false.
///
/// # Errors
/// Names the field.
pub fn flag(of: &impl Fields, name: &str) -> Result<Option<bool>, InputError> {
    typed(of.field(name), |v| v.as_flag(), name, "true or false")
}

/// A field that holds a whole number, 0 or more.
///
/// # Errors
/// Names the field.
pub fn count(of: &impl Fields, name: &str) -> Result<Option<u32>, InputError> {
    typed(of.field(name), |v| v.as_number().and_then(whole), name, "a whole number")
}

/// A field that holds a list; an absent one is empty.
///
/// # Errors
/// Names the field.
pub fn list<F: Fields>(of: &F, name: &str) -> Result<Vec<F>, InputError> {
    Ok(typed(of.field(name), |v| v.as_list(), name, "a list")?.unwrap_or_default())
}

/// The number as a count, if it is one exactly.
#[must_use]
pub fn whole(number: f64) -> Option<u32> {
    // Saturates, and what it saturates to is compared with what it was.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

fn typed<F: Fields, T>(
    value: Option<F>,
    read: impl Fn(&F) -> Option<T>,
    name: &str,
    what: &str,
) -> Result<Option<T>, InputError> {
    value.map(|v| read(&v).ok_or_else(|| wrong(name, what))).transpose()
}

/// What is said of a field that holds something else.
#[must_use]
pub fn wrong(name: &str, what: &str) -> InputError {
    InputError::new(["\"", name, "\" is not ", what].concat())
}

#[cfg(not(target_arch = "wasm32"))]
impl Fields for serde_json::Value {
    fn field(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|value| !value.is_null()).cloned()
    }

    fn names(&self) -> Vec<String> {
        self.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
    }

    fn as_text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn as_number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn as_flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn as_list(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_field_is_what_it_should_be_or_named() {
        let object = json!({"a": "x", "n": 3, "half": 2.5, "less": -1, "f": true, "l": [1], "none": null});
        assert_eq!(text(&object, "a"), Ok(Some("x".into())));
        assert_eq!(text(&object, "none"), Ok(None));
        assert_eq!(text(&object, "absent"), Ok(None));
        assert_eq!(count(&object, "n"), Ok(Some(3)));
        assert_eq!(flag(&object, "f"), Ok(Some(true)));
        assert_eq!(list(&object, "l").map(|l| l.len()), Ok(1));
        assert_eq!(list(&object, "absent"), Ok(vec![]));
        for name in ["half", "less", "a"] {
            assert_eq!(count(&object, name), Err(wrong(name, "a whole number")));
        }
        assert_eq!(text(&object, "n").unwrap_err().to_string(), "\"n\" is not a text");
        assert_eq!(some_text(&object, "absent").unwrap_err().to_string(), "\"absent\" is not a text");
        assert_eq!(text(&json!("no object"), "a"), Ok(None));
    }
}
