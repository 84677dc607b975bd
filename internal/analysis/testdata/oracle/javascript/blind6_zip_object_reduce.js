// want time n
// want space n
const zipObject = (keys, vals) => keys.reduce((o, k, i) => { o[k] = vals[i]; return o; }, {});
