// want time n!
// want space n!
// kind function
const permute = (nums) => {
    const out = [];
    const go = (path, rest) => {
        if (rest.length === 0) { out.push(path); return; }
        for (let i = 0; i < rest.length; i++) {
            go([...path, rest[i]], [...rest.slice(0, i), ...rest.slice(i + 1)]);
        }
    };
    go([], nums);
    return out;
};
