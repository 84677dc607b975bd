// want time n
// want space n
let data = '';
process.stdin.on('data', c => data += c);
process.stdin.on('end', () => {
    const [n, ...a] = data.split(/\s+/).map(Number);
    let best = 0;
    for (let i = 0; i < n; i++) best = Math.max(best, a[i]);
    console.log(best);
});
