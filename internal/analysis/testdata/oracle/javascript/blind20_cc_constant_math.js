// want time 1
// kind stdin
process.stdin.resume();
process.stdin.setEncoding('utf8');
let buf = '';
process.stdin.on('data', (c) => (buf += c));
process.stdin.on('end', () => {
  const [a, b, c] = buf.trim().split(/\s+/).map(Number);
  console.log(a + b > c && b + c > a && a + c > b ? 'YES' : 'NO');
});
