// want time n
// want space n
// kind stdin
let i = '';
process.stdin.on('data', (c) => (i += c));
process.stdin.on('end', () => {
  const { EOL } = require('os');
  const lines = i.split(EOL);
  let t = +lines[0];
  let p = 1;
  while (t--) {
    let n = +lines[p++];
    let s = lines[p++];
    let ans = 0, run = 0;
    for (let k = 0; k < n; k++) {
      if (s[k] === '0') {
        run++;
        ans = Math.max(ans, run);
      } else run = 0;
    }
    console.log(ans);
  }
});
