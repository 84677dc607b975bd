// want time n^2
// want space n
process.stdin.resume();
process.stdin.setEncoding('utf8');
let input = '';
process.stdin.on('data', d => { input += d; });
process.stdin.on('end', () => {
    const lines = input.split('\n');
    main(lines);
});
function main(lines) {
    const n = +lines[0];
    const a = lines[1].split(' ').map(Number);
    let inv = 0;
    for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++)
            if (a[i] > a[j]) inv++;
    console.log(inv);
}
