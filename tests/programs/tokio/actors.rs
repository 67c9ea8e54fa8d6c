//! Actors: each owns its state and an inbox; handles are cheap, and the actor ends with the last.

use tokio::sync::{mpsc, oneshot};

enum Message {
    Deposit { cents: i64 },
    Withdraw { cents: i64, reply: oneshot::Sender<Result<i64, String>> },
    Balance { reply: oneshot::Sender<i64> },
}

struct Account {
    name: &'static str,
    inbox: mpsc::Receiver<Message>,
    cents: i64,
}

impl Account {
    async fn run(mut self) {
        while let Some(message) = self.inbox.recv().await {
            self.handle(message);
        }
        println!("{} closes with {}", self.name, self.cents);
    }

    fn handle(&mut self, message: Message) {
        match message {
            Message::Deposit { cents } => self.cents += cents,
            Message::Withdraw { cents, reply } => {
                let answer = if cents <= self.cents {
                    self.cents -= cents;
                    Ok(self.cents)
                } else {
                    Err(format!("{} has only {}", self.name, self.cents))
                };
                let _ = reply.send(answer);
            }
            Message::Balance { reply } => {
                let _ = reply.send(self.cents);
            }
        }
    }
}

#[derive(Clone)]
struct Handle {
    outbox: mpsc::Sender<Message>,
}

impl Handle {
    fn open(name: &'static str) -> (Self, tokio::task::JoinHandle<()>) {
        let (outbox, inbox) = mpsc::channel(4);
        let task = tokio::spawn(Account { name, inbox, cents: 0 }.run());
        (Self { outbox }, task)
    }

    async fn deposit(&self, cents: i64) {
        self.outbox.send(Message::Deposit { cents }).await.ok().expect("the account is open");
    }

    async fn withdraw(&self, cents: i64) -> Result<i64, String> {
        let (reply, answer) = oneshot::channel();
        let message = Message::Withdraw { cents, reply };
        self.outbox.send(message).await.map_err(|_| "closed".to_string())?;
        answer.await.map_err(|error| error.to_string())?
    }

    async fn balance(&self) -> i64 {
        let (reply, answer) = oneshot::channel();
        let _ = self.outbox.send(Message::Balance { reply }).await;
        answer.await.unwrap_or(0)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (savings, savings_task) = Handle::open("savings");
    let (cash, cash_task) = Handle::open("cash");
    savings.deposit(500).await;
    let mover = {
        let (savings, cash) = (savings.clone(), cash.clone());
        tokio::spawn(async move {
            let left = savings.withdraw(120).await?;
            cash.deposit(120).await;
            println!("moved, {left} left");
            savings.withdraw(1_000).await
        })
    };
    println!("{:?}", mover.await.unwrap());
    println!("{} {}", savings.balance().await, cash.balance().await);
    drop(savings);
    savings_task.await.unwrap();
    drop(cash);
    cash_task.await.unwrap();
}
