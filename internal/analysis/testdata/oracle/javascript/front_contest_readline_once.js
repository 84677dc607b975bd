// want time n
// want space n
const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout });
rl.question('', s => {
    let depth = 0, ok = true;
    for (let i = 0; i < s.length; i++) {
        depth += s[i] === '(' ? 1 : -1;
        if (depth < 0) ok = false;
    }
    console.log(ok && depth === 0 ? 'yes' : 'no');
    rl.close();
});
