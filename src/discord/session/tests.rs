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

mod conversation {
    //! Against a gateway that says just what each case wants said.

    use futures_util::{SinkExt, StreamExt};
    use serde_json::{Value, json};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::mpsc;
    use tokio_tungstenite::WebSocketStream;
    use tokio_tungstenite::tungstenite::Message as Frame;
    use tokio_tungstenite::tungstenite::protocol::CloseFrame as Farewell;

    use super::*;
    use crate::discord::stub::{Answer, Stub};
    use crate::domain::ids::GuildId;

    /// The gateway's end.
    struct Gateway {
        listener: TcpListener,
        url: String,
    }

    /// One connection, after HELLO.
    struct Connection(WebSocketStream<TcpStream>);

    impl Gateway {
        async fn open() -> Self {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let url = format!("ws://{}", listener.local_addr().unwrap());
            Self { listener, url }
        }

        async fn accept(&self) -> Connection {
            let (stream, _) = self.listener.accept().await.unwrap();
            let mut connection = Connection(tokio_tungstenite::accept_async(stream).await.unwrap());
            connection.say(json!({"op": 10, "d": {"heartbeat_interval": 45_000}})).await;
            connection
        }

        /// A session towards this gateway, which lets IDENTIFYs follow one another without a pause.
        async fn start(&self) -> (Session, mpsc::UnboundedReceiver<Inbound>) {
            // Another test may have been first.
            let _ = rustls::crypto::ring::default_provider().install_default();
            let info = json!({"url": self.url, "shards": 1, "session_start_limit":
                {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 0}});
            let stub = Stub::answering(vec![Answer::json(200, &info)]).await;
            listen(&stub)
        }

        fn ready(&self) -> Value {
            json!({"op": 0, "s": 1, "t": "READY", "d": {
                "v": 10, "user": {"id": "9", "username": "frontdesk"}, "session_id": "the-session",
                "application": {"id": "70", "flags": 0}, "guilds": [], "resume_gateway_url": self.url
            }})
        }
    }

    /// A session that tells a channel.
    fn listen(stub: &Stub) -> (Session, mpsc::UnboundedReceiver<Inbound>) {
        let (tell, told) = mpsc::unbounded_channel();
        let tell = move |inbound| drop(tell.send(inbound));
        (Session::start(stub.rest(), Clock::new(), Guilds::new(), OurCommands::default(), false, tell), told)
    }

    impl Connection {
        async fn say(&mut self, frame: Value) {
            self.0.send(Frame::text(frame.to_string())).await.unwrap();
        }

        /// What the bot says next, heartbeats aside: their first comes at a random time.
        async fn hear(&mut self) -> Value {
            loop {
                match self.0.next().await.unwrap().unwrap() {
                    Frame::Text(text) => {
                        let said: Value = serde_json::from_str(&text).unwrap();
                        if said["op"] != 1 {
                            return said;
                        }
                    }
                    Frame::Close(frame) => return json!({"close": frame.map(|frame| u16::from(frame.code))}),
                    _ => {}
                }
            }
        }

        async fn close(mut self, code: u16) {
            let frame = Farewell { code: code.into(), reason: "".into() };
            self.0.close(Some(frame)).await.unwrap();
            while let Some(Ok(_)) = self.0.next().await {}
        }
    }

    fn deleted(sequence: u64, thread: &str) -> Value {
        json!({"op": 0, "s": sequence, "t": "THREAD_DELETE", "d": {"id": thread, "guild_id": "1", "type": 12}})
    }

    async fn within<T>(future: impl Future<Output = T>) -> T {
        tokio::time::timeout(Duration::from_secs(5), future).await.expect("it should have happened by now")
    }

    #[tokio::test]
    async fn a_session_begins_is_resumed_and_ends() {
        let gateway = Gateway::open().await;
        let (session, mut told) = gateway.start().await;

        let mut connection = within(gateway.accept()).await;
        let identify = within(connection.hear()).await;
        assert_eq!((&identify["op"], &identify["d"]["intents"]), (&json!(2), &json!(33_281)));
        assert_eq!(identify["d"]["token"], "Bot a.bot-token_1");
        connection.say(gateway.ready()).await;
        assert_eq!(within(told.recv()).await, Some(Inbound::Ready));
        connection.say(json!({"op": 0, "s": 2, "t": "THREAD_DELETE", "d": {"id": 5}})).await;
        connection.0.send(Frame::text("{")).await.unwrap();
        connection.say(deleted(3, "30")).await;
        let event = |thread| Some(Inbound::Event { guild: GuildId(1), event: gone(thread) });
        assert_eq!(within(told.recv()).await, event(30), "what cannot be read is passed over");
        connection.close(4000).await;

        let mut connection = within(gateway.accept()).await;
        let resume = within(connection.hear()).await;
        assert_eq!(resume["op"], 6);
        assert_eq!((&resume["d"]["session_id"], &resume["d"]["seq"]), (&json!("the-session"), &json!(3)));
        connection.say(deleted(4, "31")).await;
        connection.say(json!({"op": 0, "s": 5, "t": "RESUMED", "d": {}})).await;
        assert_eq!(within(told.recv()).await, event(31));
        assert_eq!(within(told.recv()).await, Some(Inbound::Resumed));

        let (said, ()) = within(async { tokio::join!(connection.hear(), session.shutdown()) }).await;
        assert_eq!(said, json!({"close": 1000}));
        assert_eq!(told.recv().await, None);
    }

    fn gone(thread: u64) -> crate::domain::event::Event {
        crate::domain::event::Event::ThreadGone { thread: crate::domain::ids::ChannelId(thread) }
    }

    #[tokio::test]
    async fn a_final_no_is_told_and_ends_it() {
        for (code, sentence) in [(4014, NO_MESSAGE_CONTENT), (4004, WRONG_TOKEN)] {
            let gateway = Gateway::open().await;
            let (_session, mut told) = gateway.start().await;
            let mut connection = within(gateway.accept()).await;
            within(connection.hear()).await;
            connection.close(code).await;
            assert_eq!(within(told.recv()).await, Some(Inbound::Fatal(sentence.to_owned())));
            assert_eq!(within(told.recv()).await, None);
        }
    }

    #[tokio::test]
    async fn a_lost_session_is_followed_by_a_new_one() {
        let gateway = Gateway::open().await;
        let (_session, mut told) = gateway.start().await;
        let mut connection = within(gateway.accept()).await;
        within(connection.hear()).await;
        connection.say(gateway.ready()).await;
        assert_eq!(within(told.recv()).await, Some(Inbound::Ready));
        connection.say(json!({"op": 9, "d": false})).await;
        drop(connection);
        let mut connection = within(gateway.accept()).await;
        let identify = within(connection.hear()).await;
        assert_eq!(identify["op"], 2);
        connection.say(gateway.ready()).await;
        assert_eq!(within(told.recv()).await, Some(Inbound::Ready));
    }

    #[tokio::test]
    async fn a_mistake_of_ours_is_told_too() {
        let gateway = Gateway::open().await;
        let (_session, mut told) = gateway.start().await;
        let mut connection = within(gateway.accept()).await;
        within(connection.hear()).await;
        let mut ready = gateway.ready();
        // The library panics at an address that is none.
        ready["d"]["resume_gateway_url"] = json!("no address");
        connection.say(ready).await;
        assert_eq!(within(told.recv()).await, Some(Inbound::Ready));
        connection.close(4000).await;
        assert_eq!(within(told.recv()).await, Some(Inbound::Fatal(OUR_MISTAKE.to_owned())));
    }

    #[tokio::test]
    async fn a_wrong_token_ends_it_before_there_is_a_gateway() {
        let refused = Answer::json(401, &json!({"message": "401: Unauthorized", "code": 0}));
        let stub = Stub::answering(vec![refused]).await;
        let (_session, mut told) = listen(&stub);
        assert_eq!(within(told.recv()).await, Some(Inbound::Fatal(WRONG_TOKEN.to_owned())));
    }
}
