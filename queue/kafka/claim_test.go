package kafka

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/twmb/franz-go/pkg/kgo"
)

// TestClaim settles records in a random order: the offset committed is always that
// before which all are done, and who takes over knows of the rest.
func TestClaim(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 1))
		first := random.Int64N(3)
		var offsets []int64
		for o := first; len(offsets) < 60; o += 1 + random.Int64N(2) { // logs may have holes
			offsets = append(offsets, o)
		}
		c := newClaim(nil)
		want := map[int64]state{}
		for _, o := range offsets {
			c.add(&kgo.Record{Offset: o})
			want[o] = waiting
		}
		for range random.IntN(100) {
			o := offsets[random.IntN(len(offsets))]
			s := []state{out, done, done}[random.IntN(3)]
			if want[o] != done {
				want[o] = s
			}
			if !c.set(o, s) {
				t.Fatal("a claim that is not lost refuses")
			}
		}
		at, metadata, changed := c.take()
		if touched := slices.ContainsFunc(offsets, func(o int64) bool { return want[o] != waiting }); changed != touched {
			t.Fatalf("seed %d: changed %v, want %v", seed, changed, touched)
		}
		if !changed {
			continue
		}
		heir := newClaim(decode(metadata))
		for _, o := range offsets {
			if o < at.Offset {
				if want[o] != done {
					t.Fatalf("seed %d: %d was committed as before %d and is %c", seed, o, at.Offset, want[o])
				}
				continue
			}
			if got := heir.add(&kgo.Record{Offset: o}); got != want[o] {
				t.Fatalf("seed %d: %d is %c, want %c by %q", seed, o, got, want[o], metadata)
			}
		}
		if i := slices.Index(offsets, at.Offset); i >= 0 && want[offsets[i]] == done {
			t.Fatalf("seed %d: %d is done and yet to be read again", seed, at.Offset)
		}
	}
}

func TestLostClaim(t *testing.T) {
	c := newClaim(nil)
	c.add(&kgo.Record{Offset: 3})
	c.lose()
	if c.set(3, done) {
		t.Error("set in a lost claim")
	}
	if _, _, changed := c.take(); changed {
		t.Error("a lost claim is to be committed")
	}
}

// TestMetadataBound: what a broker would refuse is cut off, at a whole word.
func TestMetadataBound(t *testing.T) {
	var records []mark
	for o := range int64(5000) {
		records = append(records, mark{offset: o, state: []state{waiting, done}[o%2]})
	}
	text := encode(records)
	list := decode(text)
	if len(text) > metadataBytes || len(list) < 300 || list[len(list)-1].from != int64(2*len(list)-1) {
		t.Errorf("%d bytes, %d marks", len(text), len(list))
	}
	for _, strange := range []string{"", "another client's", "heddle1 x dd d1 d1-z z1-2"} {
		if got := decode(strange); got != nil {
			t.Errorf("%q says %v", strange, got)
		}
	}
}
