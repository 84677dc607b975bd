// want time n
// want space n
function flatten(arr) {
    const out = [];
    const walk = (a) => {
        for (const x of a) {
            if (Array.isArray(x)) walk(x);
            else out.push(x);
        }
    };
    walk(arr);
    return out;
}
