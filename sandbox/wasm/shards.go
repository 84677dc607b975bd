package wasm

import (
	"container/heap"
	"math"
	"slices"
)

// shards estimates a miss-ratio curve from a stream of cache lines in constant
// memory: SHARDS with a fixed number of samples and its adjustment
// (Waldspurger et al., "Efficient MRC Construction with SHARDS", FAST 2015). A
// line is followed when its hash is below a threshold, which sinks so that at
// most maxSamples are followed; the distance between two uses of a followed
// line, counted in followed lines and divided by the rate, is its stack distance.
type shards struct {
	threshold uint32 // of hashes, out of 1<<24
	last      map[uint32]int32
	marks     []int32 // Fenwick tree over times: 1 where some line was last used
	now       int32
	byHash    hashHeap
	histogram [buckets]float64 // weight of distances, by bucket
	cold      float64          // weight of first uses: distinct lines
	total     float64          // all uses
}

const (
	maxSamples = 8192
	hashSpace  = 1 << 24
	times      = 8 * maxSamples // then times are numbered anew
	perOctave  = 8              // buckets for a doubling of the distance
	buckets    = 33 * perOctave
)

func newShards() *shards {
	return &shards{threshold: hashSpace, last: make(map[uint32]int32, maxSamples), marks: make([]int32, times+1)}
}

// hash spreads line numbers over the hash space (the finalizer of MurmurHash3).
func hash(line uint32) uint32 {
	line ^= line >> 16
	line *= 0x85ebca6b
	line ^= line >> 13
	line *= 0xc2b2ae35
	line ^= line >> 16
	return line & (hashSpace - 1)
}

// use records one use of a line.
func (s *shards) use(line uint32) {
	s.total++
	h := hash(line)
	if h >= s.threshold {
		return
	}
	weight := hashSpace / float64(s.threshold)
	if s.now >= times {
		s.renumber()
	}
	s.now++
	if before, seen := s.last[line]; seen {
		distance := float64(s.count(s.now)-s.count(before)) * weight
		s.histogram[bucket(distance)] += weight
		s.mark(before, -1)
	} else {
		s.cold += weight
		heap.Push(&s.byHash, hashed{h, line})
	}
	s.last[line] = s.now
	s.mark(s.now, 1)
	for len(s.byHash) > maxSamples {
		s.threshold = s.byHash[0].hash
		for len(s.byHash) > 0 && s.byHash[0].hash >= s.threshold {
			out := heap.Pop(&s.byHash).(hashed).line
			s.mark(s.last[out], -1)
			delete(s.last, out)
		}
	}
}

func (s *shards) mark(t, by int32) {
	for ; t < int32(len(s.marks)); t += t & -t {
		s.marks[t] += by
	}
}

// count is how many lines were last used at or before t.
func (s *shards) count(t int32) (n int32) {
	for ; t > 0; t -= t & -t {
		n += s.marks[t]
	}
	return n
}

// renumber gives the followed lines the times 1, 2, 3, ... in their order.
func (s *shards) renumber() {
	lines := make([]uint32, 0, len(s.last))
	for l := range s.last {
		lines = append(lines, l)
	}
	slices.SortFunc(lines, func(a, b uint32) int { return int(s.last[a] - s.last[b]) })
	clear(s.marks)
	s.now = 0
	for _, l := range lines {
		s.now++
		s.last[l] = s.now
		s.mark(s.now, 1)
	}
}

// bucket is the histogram bucket of a distance in lines.
func bucket(distance float64) int {
	if distance < 1 {
		return 0
	}
	return min(1+int(math.Log2(distance)*perOctave), buckets-1)
}

// missRatio is the share of uses that miss in a cache of so many lines, fully
// associative and least recently used first out.
func (s *shards) missRatio(lines float64) float64 {
	if s.total == 0 {
		return 0
	}
	misses := s.cold
	for b := bucket(lines); b < buckets; b++ {
		misses += s.histogram[b]
	}
	// The uses that sampling should have seen and did not are hits on lines
	// used all the time, which the sample has or has not (SHARDS-adj).
	return min(max(misses/s.total, 0), 1)
}

// workingSet is the smallest cache, in lines, in which 95 % of all uses that
// can hit do.
func (s *shards) workingSet() float64 {
	reuse := max(s.total-s.cold, 0)
	beyond := 0.0
	for b := buckets - 1; b > 0; b-- {
		if beyond += s.histogram[b]; beyond > 0.05*reuse {
			return min(math.Exp2(float64(b)/perOctave), max(s.cold, 1))
		}
	}
	return min(1, s.cold)
}

type hashed struct {
	hash uint32
	line uint32
}

// hashHeap has the line with the largest hash on top.
type hashHeap []hashed

func (h hashHeap) Len() int           { return len(h) }
func (h hashHeap) Less(i, j int) bool { return h[i].hash > h[j].hash }
func (h hashHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *hashHeap) Push(x any)        { *h = append(*h, x.(hashed)) }
func (h *hashHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}
