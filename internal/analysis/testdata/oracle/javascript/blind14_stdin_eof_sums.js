// want time n
// want space n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin });
rl.on('line', (l) => {
  const [a, b] = l.split(' ').map(Number);
  if (a === 0 && b === 0) return rl.close();
  console.log(a + b);
});
