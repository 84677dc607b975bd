// want time n log n
// want space n
// kind stdin
let input = '';
process.stdin.resume();
process.stdin.setEncoding('utf8');
process.stdin.on('data', function (chunk) { input += chunk; });
process.stdin.on('end', function () {
  const lines = input.trim().split('\n');
  const n = parseInt(lines[0], 10);
  const arr = lines[1].split(' ').map(Number);
  arr.sort((a, b) => b - a);
  let total = 0;
  for (let i = 0; i < n; i += 2) total += arr[i];
  console.log(total);
});
