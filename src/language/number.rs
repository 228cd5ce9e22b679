//! Numbers as a language writes them.

use fluent_bundle::FluentValue;

use super::Language;

/// How a language writes numbers, from Unicode's CLDR.
struct Style {
    /// Between thousands.
    group: char,
    /// Before the fraction.
    point: char,
    /// The fewest digits before the first group.
    first: usize,
}

/// What writes the numbers in a language's phrases.
pub(super) fn writer<M>(language: Language) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match language {
        Language::English => |value, _| written(value, &Style { group: ',', point: '.', first: 1 }),
        Language::German | Language::Dutch | Language::Portuguese => {
            |value, _| written(value, &Style { group: '.', point: ',', first: 1 })
        }
        Language::French => |value, _| written(value, &Style { group: '\u{202f}', point: ',', first: 1 }),
        Language::Spanish => |value, _| written(value, &Style { group: '.', point: ',', first: 2 }),
    }
}

fn written(value: &FluentValue<'_>, style: &Style) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    let (whole, fraction) = plain.split_once('.').map_or((&*plain, None), |(whole, part)| (whole, Some(part)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = sign.to_owned();
    for (index, digit) in digits.char_indices() {
        let left = digits.len() - index;
        if index > 0 && left % 3 == 0 && digits.len() >= 3 + style.first {
            out.push(style.group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(style.point);
        out.push_str(fraction);
    }
    Some(out)
}
