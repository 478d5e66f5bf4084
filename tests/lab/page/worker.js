self.addEventListener('message', async ({ data: { path, ...init } }) => {
  const status = await fetch(path, init).then(
    (response) => response.text().then(() => response.status),
    () => 0,
  );
  self.postMessage(status);
});
