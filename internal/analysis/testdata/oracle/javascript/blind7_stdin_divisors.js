// want time sqrt n
// want space sqrt n
// kind stdin
function main(input) {
  const n = parseInt(input, 10);
  const small = [], large = [];
  for (let i = 1; i * i <= n; i++) {
    if (n % i === 0) {
      small.push(i);
      if (i !== n / i) large.push(n / i);
    }
  }
  console.log(small.concat(large.reverse()).join(' '));
}
main(require('fs').readFileSync('/dev/stdin', 'utf8'));
