// kind function
// want time n log n
// want space n
var carFleet = function(target, position, speed) {
    const cars = position.map((p, i) => [p, (target - p) / speed[i]]).sort((a, b) => b[0] - a[0]);
    let fleets = 0, last = 0;
    for (const [, t] of cars) if (t > last) { fleets++; last = t; }
    return fleets;
};
