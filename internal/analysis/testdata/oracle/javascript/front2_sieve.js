// want time n log n
// want space n
const n = parseInt(require('fs').readFileSync(0));
const phi = Array.from({ length: n + 1 }, (_, i) => i);
for (let i = 2; i <= n; i++) {
    if (phi[i] === i) {
        for (let j = i; j <= n; j += i) phi[j] -= phi[j] / i;
    }
}
console.log(phi.reduce((a, b) => a + b, 0));
