// Answers every request with nothing at once: what the client and the pipe take by themselves.
let held = Buffer.alloc(0);

process.stdin.on("data", (piece) => {
  held = Buffer.concat([held, piece]);
  for (;;) {
    const headersEnd = held.indexOf("\r\n\r\n");
    if (headersEnd < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(held.toString("latin1", 0, headersEnd))[1]);
    const end = headersEnd + 4 + length;
    if (held.length < end) return;
    const { id, method } = JSON.parse(held.toString("utf8", headersEnd + 4, end));
    held = held.subarray(end);
    if (method === "exit") process.exit();
    if (id === undefined) continue;
    const body = JSON.stringify({ jsonrpc: "2.0", id, result: null });
    process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
});
