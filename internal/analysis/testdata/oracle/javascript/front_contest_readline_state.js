// want time n log n
// want space n
const rl = require('readline').createInterface({ input: process.stdin });
let n = null;
rl.on('line', (line) => {
    if (n === null) {
        n = parseInt(line);
    } else {
        const a = line.split(' ').map(Number).sort((x, y) => x - y);
        console.log(a[Math.floor(n / 2)]);
        rl.close();
    }
});
