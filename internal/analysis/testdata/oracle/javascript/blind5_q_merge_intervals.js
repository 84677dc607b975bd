// want time n log n
// want space n
// kind function
var merge = function(intervals) {
    intervals.sort((a, b) => a[0] - b[0]);
    const out = [intervals[0]];
    for (const [s, e] of intervals.slice(1)) {
        const last = out[out.length - 1];
        if (s <= last[1]) last[1] = Math.max(last[1], e);
        else out.push([s, e]);
    }
    return out;
};
