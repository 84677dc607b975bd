// An ordered multiset as a skip list: insert all, look up, then walk a range.
package main

import (
	"bufio"
	"fmt"
	"math/rand"
	"os"
	"strconv"
)

const maxLevel = 20

type item struct {
	key, count int
	next       []*item
}

type SkipList struct {
	head  *item
	level int
	size  int
	rng   *rand.Rand
}

func New() *SkipList {
	return &SkipList{head: &item{next: make([]*item, maxLevel)}, level: 1, rng: rand.New(rand.NewSource(1))}
}

func (s *SkipList) randomLevel() int {
	level := 1
	for level < maxLevel && s.rng.Intn(4) == 0 {
		level++
	}
	return level
}

func (s *SkipList) Insert(key int) {
	var path [maxLevel]*item
	at := s.head
	for l := s.level - 1; l >= 0; l-- {
		for at.next[l] != nil && at.next[l].key < key {
			at = at.next[l]
		}
		path[l] = at
	}
	if hit := path[0].next[0]; hit != nil && hit.key == key {
		hit.count++
		return
	}
	level := s.randomLevel()
	for ; s.level < level; s.level++ {
		path[s.level] = s.head
	}
	fresh := &item{key: key, count: 1, next: make([]*item, level)}
	for l := range fresh.next {
		fresh.next[l], path[l].next[l] = path[l].next[l], fresh
	}
	s.size++
}

func (s *SkipList) Range(from, to int, visit func(key, count int)) {
	at := s.head
	for l := s.level - 1; l >= 0; l-- {
		for at.next[l] != nil && at.next[l].key < from {
			at = at.next[l]
		}
	}
	for at = at.next[0]; at != nil && at.key < to; at = at.next[0] {
		visit(at.key, at.count)
	}
}

func main() {
	s := New()
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		n, err := strconv.Atoi(sc.Text())
		if err != nil {
			panic(err)
		}
		s.Insert(n)
	}
	sum, most := 0, 0
	s.Range(250_000, 750_000, func(key, count int) {
		sum += key * count
		most = max(most, count)
	})
	fmt.Println(s.size, sum, most)
}
