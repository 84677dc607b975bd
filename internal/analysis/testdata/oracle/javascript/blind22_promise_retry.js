// want time n
// kind stdin
require('readline').createInterface({ input: process.stdin }).on('line', function (line) {
  const seen = {};
  let res = '';
  for (const c of line) {
    if (seen[c]) continue;
    seen[c] = true;
    res += c;
  }
  console.log(res);
});
