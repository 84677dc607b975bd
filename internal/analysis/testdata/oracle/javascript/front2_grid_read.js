// want time n^2
const [first, ...rows] = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const [h, w] = first.split(' ').map(Number);
const grid = rows.map(r => r.split(''));
let blacks = 0;
for (let i = 0; i < h; i++) {
    for (let j = 0; j < w; j++) {
        if (grid[i][j] === '#') blacks++;
    }
}
console.log(blacks);
