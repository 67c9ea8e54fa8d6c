//! A set of tasks whose outputs are awaited as they come.

use futures::stream::__WakeSet;

/// A set of tasks. Dropping it aborts them.
pub struct JoinSet<T> {
    tasks: Vec<(usize, JoinHandle<T>)>,
    ended: __WakeSet,
}

impl<T> JoinSet<T> {
    /// No task yet.
    pub fn new() -> JoinSet<T> {
        JoinSet { tasks: Vec::new(), ended: __WakeSet::new() }
    }

    /// How many tasks are in it, ended ones included.
    pub fn len(&self) -> usize {
        self.tasks.len()
    }

    /// Whether no task is in it.
    pub fn is_empty(&self) -> bool {
        self.tasks.is_empty()
    }

    fn insert(&mut self, task: JoinHandle<T>) -> AbortHandle {
        let number = self.ended.add(false);
        let waker = self.ended.waker(number);
        task.__set_waker(&mut Context::from_waker(&waker));
        let abort = task.abort_handle();
        self.tasks.push((number, task));
        abort
    }

    /// Makes a future a task of the set.
    pub fn spawn<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + Send + 'static,
        T: Send + 'static,
    {
        self.insert(__spawn(future))
    }

    /// Runs a function on a thread of the pool for what blocks, as a task of the set.
    pub fn spawn_blocking<F>(&mut self, f: F) -> AbortHandle
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        self.insert(spawn_blocking(f))
    }

    /// Waits for the next task that ends; `None` if there is none.
    pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {
        std::future::poll_fn(|cx| self.poll_join_next(cx)).await
    }

    /// The same, with the number of the task.
    pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {
        let (id, result) = std::future::poll_fn(|cx| self.poll_ended(cx)).await?;
        Some(match result {
            Ok(value) => Ok((id, value)),
            Err(error) => Err(error),
        })
    }

    /// The output of a task that has ended, if there is one.
    pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {
        while let Some(number) = self.ended.next() {
            if let Some((_, result)) = self.take(number) {
                return Some(result);
            }
        }
        None
    }

    /// Asks for the output of the next task that ends.
    pub fn poll_join_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, JoinError>>> {
        match ready!(self.poll_ended(cx)) {
            Some((_, result)) => Poll::Ready(Some(result)),
            None => Poll::Ready(None),
        }
    }

    fn poll_ended(&mut self, cx: &mut Context<'_>) -> Poll<Option<(Id, Result<T, JoinError>)>> {
        self.ended.register(cx);
        while let Some(number) = self.ended.next() {
            if let Some(taken) = self.take(number) {
                return Poll::Ready(Some(taken));
            }
        }
        if self.tasks.is_empty() { Poll::Ready(None) } else { Poll::Pending }
    }

    fn take(&mut self, number: usize) -> Option<(Id, Result<T, JoinError>)> {
        let place = self.tasks.iter().position(|(other, _)| *other == number)?;
        let result = self.tasks[place].1.__take()?;
        let (_, task) = self.tasks.remove(place);
        Some((task.id(), result))
    }

    /// Waits for all tasks; their outputs in the order in which they ended. Panics if one did.
    pub async fn join_all(mut self) -> Vec<T> {
        let mut outputs = Vec::new();
        while let Some(result) = self.join_next().await {
            match result {
                Ok(output) => outputs.push(output),
                Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
                Err(error) => panic!("{error}"),
            }
        }
        outputs
    }

    /// Aborts all tasks. They stay in the set.
    pub fn abort_all(&mut self) {
        for (_, task) in self.tasks.iter() {
            task.abort();
        }
    }

    /// Lets all tasks go on by themselves.
    pub fn detach_all(&mut self) {
        self.tasks = Vec::new();
    }

    /// Aborts all tasks, and waits for their ends.
    pub async fn shutdown(&mut self) {
        self.abort_all();
        while self.join_next().await.is_some() {}
    }
}

impl<T> Default for JoinSet<T> {
    fn default() -> JoinSet<T> {
        JoinSet::new()
    }
}

impl<T> Drop for JoinSet<T> {
    fn drop(&mut self) {
        self.abort_all();
    }
}

impl<T> std::fmt::Debug for JoinSet<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "JoinSet {{ len: {} }}", self.len())
    }
}

impl<T: Send + 'static, F: Future<Output = T> + Send + 'static> FromIterator<F> for JoinSet<T> {
    fn from_iter<I: IntoIterator<Item = F>>(futures: I) -> JoinSet<T> {
        let mut set = JoinSet::new();
        for future in futures {
            set.spawn(future);
        }
        set
    }
}
