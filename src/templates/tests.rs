//! What managers write, and what they get: a text, or where it is wrong.

use super::values::TicketWords;
use super::*;
use crate::domain::ids::{GuildId, RoleId, TicketId, UserId};
use crate::domain::person::Face;
use crate::domain::ticket::Closure;
use crate::domain::time::Instant;

const SURFACES: [Surface; 5] =
    [Surface::Panel, Surface::ThreadName, Surface::Welcome, Surface::Complete, Surface::Closed];

fn scope() -> Scope {
    let position =
        |id: &str, label: &str| PositionWords { id: id.into(), label: label.into(), description: String::new() };
    let kind = KindWords {
        id: "staff-application".into(),
        name: "Staff application".into(),
        description: "Apply to join the staff team.".into(),
        emoji: "📋".into(),
        positions: vec![position("host", "Host"), position("community-manager", "Community Manager")],
    };
    Scope { kind: Some(kind), staff_roles: 2, ..Scope::default() }
}

fn values() -> Values {
    let ada = Face { id: UserId(7), name: "ada_l".into(), display_name: "Ada *Lovelace*".into() };
    let kind = scope().kind.unwrap();
    Values {
        server_name: "Our [Server]".into(),
        server_id: GuildId(1),
        position: Some(kind.positions[0].clone()),
        kind: Some(kind),
        ticket: Some(TicketWords {
            number: TicketId(12),
            url: Some("https://discord.com/channels/1/99".into()),
            opened_at: Instant::from_unix_ms(1_795_339_800_000),
        }),
        now: Instant::from_unix_ms(1_795_339_800_000 + 3 * 86_400_000 + 5),
        member: Some(ada),
        staff: vec![(RoleId(21), "Recruiters".into()), (RoleId(22), "@everyone_else".into())],
        answers: Vec::new(),
        decided: None,
        closed: Some(Closure {
            at: Instant::from_unix_ms(1_795_600_000_000),
            by: Some(Face { id: UserId(8), name: "bob".into(), display_name: "Bob".into() }),
            reason: Some("done; see `#rules` @everyone".into()),
        }),
    }
}

/// The text on a surface, or each problem as `code at 'place': message (help)`.
fn on(surface: Surface, source: &str) -> String {
    match Template::compile(source, surface, &scope()) {
        Ok(template) => template.render(&values()),
        Err(problems) => {
            let told = problems.iter().map(|problem| {
                let help = problem.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
                format!("{} at '{}': {}{help}", problem.code, &source[problem.range.clone()], problem.message)
            });
            told.collect::<Vec<_>>().join("\n")
        }
    }
}

fn check(surface: Surface, cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(on(surface, source), *expected, "for {source}");
    }
}

#[test]
fn values_appear_and_what_people_typed_shows_as_typed() {
    check(
        Surface::Closed,
        &[
            ("Hello", "Hello"),
            ("**Hi** {{ member.display_name }} ({{ member.name }})", r"**Hi** Ada \*Lovelace\* (ada\_l)"),
            ("{{ member.mention }} {{ member.id }}", "<@7> 7"),
            ("{{ server.name }}", r"Our \[Server\]"),
            (
                "{{ type.emoji }} {{ type.name }}: {{ type.description }}",
                "📋 Staff application: Apply to join the staff team.",
            ),
            ("{{ position.label }} `{{ position.id }}`", "Host `host`"),
            ("#{{ ticket.number }} {{ ticket.url }}", "#12 https://discord.com/channels/1/99"),
            ("{{ ticket.opened_at }}, {{ ticket.age }}", "<t:1795339800:f>, 3 days"),
            ("{{ closed.by.mention }}: {{ closed.reason }}", "<@8>: done; see \\`#rules\\` @\u{200b}everyone"),
            ("{{ closed['reason'] | length }}", "28"),
            ("{{ staff.names }}", "Recruiters, @\u{200b}everyone\\_else"),
            ("{{ staff.mentions }}", "<@&21>, <@&22>"),
            ("a\n{% if closed.reason %}\nb\n{% endif %}\n\n\n\nc", "a\n\nb\n\nc"),
        ],
    );
}

#[test]
fn statements_and_filters_do_what_their_names_say() {
    check(
        Surface::Closed,
        &[
            ("{% if position.id == 'host' %}H{% elif position.id == 'x' %}X{% else %}O{% endif %}", "H"),
            (
                "{% for name in staff.names %}{{ loop.index }}:{{ name }} {% endfor %}",
                "1:Recruiters 2:@\u{200b}everyone\\_else",
            ),
            (
                "{% for m in staff.mentions %}{{ m }}{% if not loop.last %} and {% endif %}{% endfor %}",
                "<@&21> and <@&22>",
            ),
            ("{% set who = member.name | upper %}{{ who }}", r"ADA\_L"),
            ("{{ 'a' if closed.reason else 'b' }}", "a"),
            ("{{ type.name | lower }} {{ 'a bc d\\'e' | title }}", "staff application A Bc D'e"),
            ("{{ '  x ' | trim }}|{{ staff.names | length }}", "x|2"),
            ("{{ staff.names | join(' and ') }}", "Recruiters and @\u{200b}everyone\\_else"),
            ("{{ staff.mentions | join(' and ') }}", "<@&21> and <@&22>"),
            ("{{ type.name | replace('application', 'form') }}", "Staff form"),
            (
                "{{ ticket.number / 5 | round }} {{ (ticket.number / 5) | round(1) }} {{ ticket.number | round }}",
                "2.4 2.4 12",
            ),
            ("{{ type.name | truncate(6) }} {{ member.mention | upper }}", "Staff… <@7>"),
            (
                "{{ ticket.opened_at | date }} {{ ticket.opened_at | date('relative') }} {{ closed.at | date('D') }}",
                "<t:1795339800:f> <t:1795339800:R> <t:1795600000:D>",
            ),
            ("{{ closed.reason is defined }}", "yes"),
            ("{{ 'Hi ' ~ member.name }}{# nothing #}", r"Hi ada\_l"),
            ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ],
    );
}

#[test]
fn what_is_missing_leaves_no_hole() {
    let text = "By {{ closed.by.mention }}.{% if closed.reason %} Reason: {{ closed.reason }}{% endif %} \
                {{ closed.reason | default('none given') | truncate(99) }}{{ closed.reason is defined }}{{ staff.names }}";
    let template = Template::compile(text, Surface::Closed, &scope()).unwrap();
    let mut values = values();
    values.closed = values.closed.map(|closed| Closure { by: None, reason: None, ..closed });
    values.staff.clear();
    assert_eq!(template.render(&values), "By somebody. none givenno");
}

#[test]
fn a_threads_name_is_one_plain_line() {
    check(
        Surface::ThreadName,
        &[
            ("{{ type.name }} · {{ member.name }} · #{{ ticket.number }}", "Staff application · ada_l · #12"),
            ("{{ type.emoji }}  {{ member.display_name }}\n{{ member.mention }}", "📋 Ada *Lovelace* Ada *Lovelace*"),
            (
                "{{ ticket.opened_at | date('date') }} {{ staff.mentions | join(', ') | truncate(18) }}",
                "2026-11-22 Recruiters, @ever…",
            ),
            (
                "{{ ticket.url }}",
                "template-not-here at 'ticket.url': `ticket.url` is not known in a thread's name \
                 (known here: `ticket.number`, `ticket.opened_at`, `ticket.age`)",
            ),
        ],
    );
}

#[test]
fn what_people_typed_is_never_a_template() {
    let template = Template::compile("{{ closed.reason }}", Surface::Closed, &scope()).unwrap();
    let mut values = values();
    let typed = "{{ member.id }} {% for x in y %} {{ 'x' * 99999 }}";
    values.closed = values.closed.map(|closed| Closure { reason: Some(typed.into()), ..closed });
    assert_eq!(template.render(&values), r"{{ member.id }} {% for x in y %} {{ 'x' \* 99999 }}");
}

#[test]
fn an_unknown_name_is_told_with_the_nearest_one() {
    check(
        Surface::Welcome,
        &[
            (
                "Hi {{ member.nmae }}!",
                "template-unknown-name at 'member.nmae': `member.nmae` does not exist; did you mean `member.name`? \
                 (known here: `member.name`, `member.display_name`, `member.mention`, `member.id`)",
            ),
            (
                "{{ membr.name }}",
                "template-unknown-name at 'membr': `membr` does not exist; did you mean `member`? \
                 (known here: `server`, `type`, `position`, `ticket`, `member`, `staff`)",
            ),
            (
                "{% if wallpaper %}x{% endif %}",
                "template-unknown-name at 'wallpaper': `wallpaper` does not exist \
                 (known here: `server`, `type`, `position`, `ticket`, `member`, `staff`)",
            ),
            (
                "{{ member }}",
                "template-unknown-name at 'member': `member` is not a text by itself; did you mean `member.name`? \
                 (known: `member.name`, `member.display_name`, `member.mention`, `member.id`)",
            ),
            (
                "{{ member.name.first }}",
                "template-unknown-name at 'member.name.first': `member.name` has nothing below it called `first` \
                 (write `member.name` by itself)",
            ),
            (
                "{{ member['nmae'] }}",
                "template-unknown-name at 'member['nmae']': `member.nmae` does not exist; did you mean `member.name`? \
                 (known here: `member.name`, `member.display_name`, `member.mention`, `member.id`)",
            ),
            (
                "{% for r in staff.names %}{{ r.id }}{% endfor %}{{ r }}",
                "template-unknown-name at 'r.id': `r` has nothing below it called `id` (write `r` by itself)\n\
                 template-unknown-name at 'r': `r` does not exist \
                 (known here: `server`, `type`, `position`, `ticket`, `member`, `staff`)",
            ),
        ],
    );
}

#[test]
fn a_name_of_another_place_says_so() {
    check(
        Surface::Welcome,
        &[(
            "{{ closed.reason }}",
            "template-not-here at 'closed': `closed` is not known in the welcome \
             (known here: `server`, `type`, `position`, `ticket`, `member`, `staff`)",
        )],
    );
    check(
        Surface::Panel,
        &[(
            "{{ member.name }}",
            "template-not-here at 'member': `member` is not known in a panel's text (known here: `server`)",
        )],
    );
    check(
        Surface::Complete,
        &[(
            "{{ answers.age }}",
            "template-not-here at 'answers': `answers` are not known: members answer freely in the thread \
             (add `ask: one-by-one` or `ask: form` to the type, or leave this out)",
        )],
    );
    let mut without_positions = scope();
    without_positions.kind.as_mut().unwrap().positions.clear();
    let problems = Template::compile("{{ position.label }}", Surface::Welcome, &without_positions).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, "template-not-here");
    assert_eq!(problems[0].range, 3..11);
    assert_eq!(problems[0].message, "this ticket type has no positions, so there is no `position`");
}

#[test]
fn a_filter_that_does_not_exist_or_does_not_fit_is_told() {
    let all = "the filters are `upper`, `lower`, `title`, `trim`, `length`, `default`, `join`, `replace`, `round`, \
               `truncate`, `date`";
    check(
        Surface::Welcome,
        &[
            (
                "{{ member.name | uper }}",
                &format!("template-unknown-filter at 'uper': there is no filter `uper`; did you mean `upper`? ({all})"),
            ),
            (
                "{{ member.name | urlencode }}",
                &format!("template-unknown-filter at 'urlencode': there is no filter `urlencode` ({all})"),
            ),
            (
                "{{ member.name | date }}",
                "template-wrong-value at 'date': the filter `date` cannot be used like this: it is for moments, such as \
                 `ticket.opened_at` (for example `{{ ticket.opened_at | date(\"relative\") }}`)",
            ),
            (
                "{{ ticket.opened_at | date('soon') }}",
                "template-wrong-value at 'date('soon')': the filter `date` cannot be used like this: it does not know the \
                 style \"soon\", only full, long, date, long-date, time, long-time, relative \
                 (for example `{{ ticket.opened_at | date(\"relative\") }}`)",
            ),
        ],
    );
    for source in [
        "{{ member.name | truncate }}",
        "{{ member.name | truncate('x') }}",
        "{{ member.name | join(',') }}",
        "{{ member.name | round }}",
        "{{ member.name + 1 }}",
        "{{ 1 / 0 }}{{ member.name - 2 }}",
        "{{ member.name | upper(1) }}",
    ] {
        assert!(
            on(Surface::Welcome, source).starts_with("template-wrong-value at '"),
            "{}",
            on(Surface::Welcome, source)
        );
    }
}

#[test]
fn what_goes_wrong_in_a_branch_is_shown_there() {
    check(
        Surface::Welcome,
        &[(
            "é{% if type.id == 'x' %}{{ type.id | date }}{% elif type.name%}ok{% endif %}",
            "template-wrong-value at 'date': the filter `date` cannot be used like this: it is for moments, such as \
             `ticket.opened_at` (for example `{{ ticket.opened_at | date(\"relative\") }}`)",
        )],
    );
}

#[test]
fn a_template_that_cannot_be_read_says_why_and_where() {
    check(
        Surface::Welcome,
        &[
            (
                "Hi {{ member.name",
                "template-syntax at '{{': `{{` has no `}}` (close it; to show braces, write `{{ \"{{\" }}`)",
            ),
            (
                "Hi {{ member.name }, welcome {{ server.name }}",
                "template-syntax at '{{': `{{` has no `}}` (close it; to show braces, write `{{ \"{{\" }}`)",
            ),
            (
                "{{ }}",
                "template-syntax at '}}': there is nothing to show before `}}` (write a name between `{{` and `}}`)",
            ),
            (
                "{{ member name }}",
                "template-syntax at 'name': `name` cannot stand here; `}}` was expected \
                 (between `{{` and `}}` stands one name, perhaps with filters)",
            ),
            ("{% if member.name %}x", "template-syntax at 'if': `{% if %}` has no `{% endif %}`"),
            ("{% for x in staff.names %}x", "template-syntax at 'for': `{% for %}` has no `{% endfor %}`"),
            ("x{% endif %}", "template-syntax at 'endif': `{% endif %}` has no `{% if … %}` before it"),
            ("x{% endfor %}", "template-syntax at 'endfor': `{% endfor %}` has no `{% for … %}` before it"),
            (
                "{% if type.id = 'x' %}y{% endif %}",
                "template-syntax at '=': `=` cannot stand here (to compare, write `==`)",
            ),
            (
                "{% if type.id %}y{% else if type.name %}z{% endif %}",
                "template-syntax at 'if': `else if` cannot be read (write `{% elif … %}`)",
            ),
            (
                "{% fi type.id %}y{% endif %}",
                "template-syntax at 'fi': there is no `{% fi %}` (did you mean `{% if %}`?)",
            ),
            (
                "{{ 'open }}",
                "template-syntax at ''open }}': a text in quotation marks has no end (add the second quotation mark)",
            ),
        ],
    );
    for source in [
        "{% if a && b %}x{% endif %}",
        "{{ é",
        "{{ $x }}",
        "{% ",
        "{{ a | }}",
        "{{ a. }}",
        "{{ (a }}",
        "{#",
        "{%%}",
        "{{ 'é",
    ] {
        let told = on(Surface::Welcome, source);
        assert!(told.starts_with("template-syntax at '"), "{source} gives {told}");
    }
}

#[test]
fn nothing_is_called_included_or_repeated_without_end() {
    for (source, code, at) in [
        ("{% include 'x' %}", "template-not-allowed", "include"),
        ("{% macro x() %}{% endmacro %}", "template-not-allowed", "macro"),
        ("{% with a = 1 %}{% endwith %}", "template-not-allowed", "with a = 1"),
        ("{% set x %}a{% endset %}", "template-not-allowed", "set x"),
        ("{% for i in range(9) %}{% endfor %}", "template-not-allowed", "range(9)"),
        ("{{ member.name.upper() }}", "template-not-allowed", "member.name.upper()"),
        ("{{ 'x' * 100000000 }}", "template-not-allowed", "'x' * 100000000"),
        ("{{ 9 ** 99 }}", "template-not-allowed", "9 ** 99"),
        ("{{ member.name is string }}", "template-not-allowed", "string"),
        ("{{ member.name | truncate(length=3) }}", "template-not-allowed", "truncate(length=3)"),
        ("{% for x in staff.names recursive %}{% endfor %}", "template-not-allowed", "for x in staff.names recursive"),
    ] {
        let problems = Template::compile(source, Surface::Welcome, &scope()).unwrap_err();
        assert_eq!((problems[0].code, &source[problems[0].range.clone()]), (code, at), "{source}");
    }
}

#[test]
fn what_grows_without_end_is_stopped_before_it_does() {
    let doubling = format!("{{% set x = 'aaaaaaaaaa' %}}{}{{{{ x }}}}", "{% set x = x ~ x %}".repeat(40));
    let in_a_loop = "{% set x = 'a' %}{% for r in staff.names %}{% set x = x ~ x %}{% endfor %}";
    let in_two_steps = "{% set x = 'a' %}{% for r in staff.names %}{% set y = x ~ x %}{% set x = y ~ y %}{% endfor %}";
    let list = format!("[{}]", "1,".repeat(60));
    let nested = format!("{0}{0}{0}x{1}{1}{1}", format!("{{% for a in {list} %}}"), "{% endfor %}");
    let replaced = format!("{{{{ server.name{} }}}}", " | replace('*', '*****************')".repeat(9));
    for source in [doubling.as_str(), in_a_loop, in_two_steps, &nested, &replaced] {
        let problems = Template::compile(source, Surface::Welcome, &scope()).unwrap_err();
        assert_eq!(problems[0].code, "template-endless", "{problems:?}");
    }
}

#[test]
fn the_longest_text_is_known_before_anybody_reads_it() {
    let longest = |surface, source: &str| Template::compile(source, surface, &scope()).unwrap().longest();
    for (source, most) in [
        ("12345", 5),
        ("{{ member.name }}", 64),
        ("{{ type.name }}", 17),
        ("{{ position.label }}", 17),
        ("{{ ticket.number }}", 10),
        ("{{ ticket.age }}", 18),
        ("{{ member.mention }}", 23),
        ("{{ closed.reason }}", 2000),
        ("{{ closed.reason | default('x') | truncate(10) }}", 19),
        ("{{ closed.reason | truncate(1) | default('a longer text than one') }}", 22),
        ("{{ staff.names | join(', ') }}", 402),
        // Whatever a condition asks, the longer way counts.
        ("{% if position.id == 'nobody' %}1234567890{% elif type.id == 'x' %}12{% else %}123{% endif %}", 10),
        ("{% if type.id %}1{% elif type.id == 'x' %}12{% else %}123456{% endif %}!", 7),
        ("{% if not closed.reason %}123456789{% else %}1{% endif %}", 9),
        ("{{ '1' if type.id else ('12' if type.name else '12345') }}", 5),
        ("{{ ('1' if type.id else '123') ~ ('1' if not type.id else '12') }}", 5),
        ("{% for n in staff.names if n == 'x' %}ab{% else %}12345678{% endfor %}", 8),
        ("{% for n in staff.names if n == 'x' %}abcdefgh{% endfor %}", 16),
        ("{% for n in staff.names %}{% if loop.first %}ab{% endif %}c{% endfor %}", 6),
    ] {
        assert_eq!(longest(Surface::Closed, source), most, "{source}");
    }
    assert_eq!(longest(Surface::ThreadName, "{{ type.name }} · {{ member.name }} · #{{ ticket.number }}"), 66);
}

#[test]
fn what_could_exceed_its_place_is_an_error() {
    check(
        Surface::ThreadName,
        &[(
            "{{ server.name }} · {{ member.name }}",
            "template-too-long at '{{ server.name }} · {{ member.name }}': this can get 135 characters long, and a thread's \
             name can have 100 (with the longest values that its names can have; shorten one, for example with \
             `| truncate(20)`)",
        )],
    );
    let text = "x".repeat(4097);
    assert_eq!(
        on(Surface::Welcome, &text),
        format!("template-too-long at '{text}': this has 4097 characters, and the welcome can have 4096")
    );
    assert_eq!(on(Surface::Panel, &"é".repeat(4096)), "é".repeat(4096));
    assert!(on(Surface::Panel, &"x".repeat(40_000)).starts_with("template-too-long"));
    assert!(
        on(Surface::Closed, "{{ closed.reason }}{{ closed.reason }}{{ closed.reason }}")
            .starts_with("template-too-long")
    );
}

#[test]
fn a_monster_is_refused_before_it_is_read() {
    let chain = format!("{{{{ 'a'{} }}}}", " ~ 'a'".repeat(5000));
    let negations = format!("{{% if {}true %}}x{{% endif %}}", "not ".repeat(5000));
    let minuses = format!("{{{{ {}1 }}}}", "-".repeat(30_000));
    let parentheses = format!("{{{{ {}1{} }}}}", "(".repeat(60), ")".repeat(60));
    let ways = format!("{{% if type.id %}}{}{{% endif %}}", "{% elif type.id %}".repeat(1700));
    let nested = format!("{}x{}", "{% if type.id %}".repeat(99), "{% endif %}".repeat(99));
    let filters = format!("{{{{ type.id{} }}}}", "|upper".repeat(5000));
    for source in [chain, negations, minuses, ways, filters] {
        let problems = Template::compile(&source, Surface::Welcome, &scope()).unwrap_err();
        assert_eq!(problems[0].code, "template-too-long", "{problems:?}");
    }
    for source in [parentheses, nested] {
        let taken = Template::compile(&source, Surface::Welcome, &scope());
        assert!(taken.is_ok(), "{taken:?}");
    }
}

#[test]
fn every_problem_is_told_at_once() {
    let told = on(Surface::Welcome, "{{ membr.name }}\n{{ member.nmae | uper }}\n{% if closed.reason %}{% endif %}");
    assert_eq!(told.lines().count(), 4, "{told}");
}

#[test]
fn every_name_of_the_vocabulary_renders_where_it_is_known() {
    for surface in SURFACES {
        for name in vocabulary::known(surface, &scope()) {
            for field in name.fields {
                let parts: Vec<String> = match field.holds {
                    vocabulary::Holds::Fields(below) => {
                        below.iter().map(|deep| format!("{}.{}.{}", name.name, field.name, deep.name)).collect()
                    }
                    _ => vec![format!("{}.{}", name.name, field.name)],
                };
                for part in parts {
                    let source = format!("{{{{ {part} | truncate(30) }}}}")
                        .replace("_at | truncate(30)", "_at")
                        .replace("closed.at | truncate(30)", "closed.at")
                        .replace("s | truncate(30)", "s | join(', ') | truncate(30)");
                    let template = Template::compile(&source, surface, &scope());
                    let text = template
                        .unwrap_or_else(|problems| panic!("{surface:?} {source}: {problems:?}"))
                        .render(&values());
                    let may_be_empty = part == "position.description";
                    assert!(!text.is_empty() || may_be_empty, "{surface:?} {part}");
                }
            }
        }
    }
}

#[test]
fn the_longest_values_are_those_of_the_vocabulary() {
    use vocabulary::Holds;
    for name in vocabulary::known(Surface::Closed, &scope()) {
        for field in name.fields {
            let most = match field.holds {
                Holds::Text(most) | Holds::Number(most) => most,
                Holds::Live(_) | Holds::Written | Holds::Moment | Holds::List(_) | Holds::Fields(_) => continue,
            };
            let source = format!("{{{{ ({}.{} ~ '') | length }}}}", name.name, field.name);
            let template = Template::compile(&source, Surface::Closed, &scope()).unwrap();
            let text = template.render(&measure::fullest(&scope()));
            assert_eq!(text, most.to_string(), "{}.{}", name.name, field.name);
        }
    }
}

#[test]
fn a_kept_template_is_read_back() {
    let template = Template::compile("{{ member.name }}", Surface::Welcome, &scope()).unwrap();
    let kept = serde_json::to_string(&template).unwrap();
    assert_eq!(kept, r#"{"source":"{{ member.name }}","surface":"welcome","longest":64}"#);
    assert_eq!(serde_json::from_str::<Template>(&kept).unwrap(), template);
}

#[test]
fn a_template_without_its_values_shows_the_rest() {
    let text = "Hello {{ member.name }}, {{ position.label }}{% if closed.reason %}!{% endif %} {{ ticket.number }}.";
    let template = Template::compile(text, Surface::Closed, &scope()).unwrap();
    let nothing = Values { kind: None, position: None, ticket: None, member: None, closed: None, ..values() };
    assert_eq!(template.render(&nothing), "Hello ,  .");
}

#[test]
fn a_kept_template_of_another_version_shows_what_it_can() {
    let kept = r#"{"source":"Hello {{ member.name }}, {{ gone.word | upper }} bye{{ member.gone }}","surface":"welcome","longest":64}"#;
    let template: Template = serde_json::from_str(kept).unwrap();
    assert_eq!(template.render(&values()), r"Hello ada\_l,  bye");
}

proptest::proptest! {
    #[test]
    fn any_source_is_taken_or_refused_with_a_place_in_it(source in "(\\{\\{|\\}\\}|\\{%|%\\}|[a-z.|'\"() é]{0,6}| if | else | endif | for | in |member|name){0,14}") {
        for surface in SURFACES {
            match Template::compile(&source, surface, &scope()) {
                Ok(template) => proptest::prop_assert!(template.render(&values()).chars().count() <= surface.limit()),
                Err(problems) => for problem in problems {
                    proptest::prop_assert!(source.get(problem.range.clone()).is_some(), "{:?}", problem);
                }
            }
        }
    }

    #[test]
    fn no_text_is_longer_than_was_said(reason in "[\\PC\n*_@<>]{0,1000}", name in "[\\PC*_]{0,32}") {
        let source = "{{ member.name }}: {% if closed.reason %}{{ closed.reason }}{% else %}nothing{% endif %} {{ ticket.age }}";
        let template = Template::compile(source, Surface::Closed, &scope()).unwrap();
        let mut values = values();
        values.member = values.member.map(|face| Face { name, ..face });
        values.closed = values.closed.map(|closed| Closure { reason: Some(reason), ..closed });
        proptest::prop_assert!(template.render(&values).chars().count() <= template.longest());
    }
}
