// want time 2^n
// want space n
// kind stdin
const lines = [];
require('readline').createInterface({ input: process.stdin })
  .on('line', l => lines.push(l))
  .on('close', () => {
    const [n, s] = lines[0].split(' ').map(Number);
    const a = lines[1].split(' ').map(Number);
    let cnt = 0;
    function go(i, sum, taken) {
      if (i === n) {
        if (taken && sum === s) cnt++;
        return;
      }
      go(i + 1, sum, taken);
      go(i + 1, sum + a[i], taken + 1);
    }
    go(0, 0, 0);
    console.log(cnt);
  });
