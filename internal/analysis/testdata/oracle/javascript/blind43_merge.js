// kind function
// want time n log n
// want space n
var merge = function(intervals) {
    intervals.sort(([a], [b]) => a - b);
    return intervals.reduce((out, [s, e]) => {
        const last = out[out.length - 1];
        if (last && s <= last[1]) last[1] = Math.max(last[1], e);
        else out.push([s, e]);
        return out;
    }, []);
};
