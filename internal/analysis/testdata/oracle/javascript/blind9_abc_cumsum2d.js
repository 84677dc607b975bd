// want time n^2
// want space n^2
// kind stdin
(function () {
  const [[h, w], ...g] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map(l => l.split(' ').map(Number));
  const s = [...Array(h + 1)].map(() => Array(w + 1).fill(0));
  for (let i = 0; i < h; i++)
    for (let j = 0; j < w; j++)
      s[i + 1][j + 1] = s[i][j + 1] + s[i + 1][j] - s[i][j] + g[i][j];
  console.log(s[h][w]);
})();
