// want time 1
// want space 1
const createCounter = function(n) {
    return () => n++;
};
