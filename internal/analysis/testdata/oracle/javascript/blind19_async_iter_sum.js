// want time n
// kind stdin
(async () => {
  let buf = '';
  for await (const chunk of process.stdin) buf += chunk;
  const [first, ...rest] = buf.trim().split(/\r?\n/);
  const [n, q] = first.split(' ').map(Number);
  const pre = [0];
  rest[0].split(' ').forEach((v) => pre.push(pre[pre.length - 1] + Number(v)));
  console.log(rest.slice(1, q + 1).map((l) => { const [a, b] = l.split(' '); return pre[b] - pre[a - 1]; }).join('\n'));
})();
