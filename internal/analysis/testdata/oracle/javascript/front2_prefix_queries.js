// want time n
// want space n
process.stdin.setEncoding('utf8');
let buf = '';
process.stdin.on('readable', () => {
    let chunk;
    while ((chunk = process.stdin.read()) !== null) buf += chunk;
});
process.stdin.on('end', () => {
    const t = buf.split('\n');
    const [n, q] = t[0].split(' ').map(Number);
    const a = t[1].split(' ').map(Number);
    const pre = [0];
    for (let i = 0; i < n; i++) pre[i + 1] = pre[i] + a[i];
    const out = [];
    for (let i = 0; i < q; i++) {
        const [l, r] = t[2 + i].split(' ').map(Number);
        out.push(pre[r] - pre[l - 1]);
    }
    console.log(out.join('\n'));
});
