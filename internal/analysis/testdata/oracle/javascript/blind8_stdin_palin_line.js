// want time n
// want space n
// kind stdin
var readline = require('readline');
var rl = readline.createInterface({ input: process.stdin });
rl.on('line', function (line) {
  var s = line.trim().toLowerCase().replace(/[^a-z]/g, '');
  var ok = true;
  for (var i = 0, j = s.length - 1; i < j; i++, j--) {
    if (s.charAt(i) !== s.charAt(j)) { ok = false; break; }
  }
  console.log(ok ? 'YES' : 'NO');
});
