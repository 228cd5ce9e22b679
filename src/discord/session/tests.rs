use super::*;

#[test]
fn the_intents_are_servers_messages_and_their_text() {
    assert_eq!(INTENTS.bits(), 33_281);
}

#[test]
fn connections_that_end_at_once_are_tried_less_and_less_often() {
    let start = Instant::now();
    let mut pause = Pause::default();
    let mut waits = Vec::new();
    for _ in 0..8 {
        pause.opened(start);
        pause.closed(start);
        waits.push(pause.take().as_secs());
    }
    assert_eq!(waits, [0, 1, 2, 4, 8, 16, 30, 30]);
    pause.opened(start);
    pause.closed(start + Duration::from_secs(60));
    assert_eq!(pause.take(), Duration::ZERO);
}

#[test]
fn a_final_no_says_what_to_do() {
    assert!(last_word(Some(4004)).contains("Reset Token"));
    assert!(last_word(Some(4014)).contains("Message Content Intent"));
    assert!(last_word(Some(4013)).contains("newer"));
}
