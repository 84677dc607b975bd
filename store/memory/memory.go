// Package memory is a store that lives as long as its process: for tests, for
// simulations and for `--data ""`. It is not durable in any sense.
package memory

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/store"
)

// Store holds everything as the JSON that a durable store would write, so that
// what is read back shares no memory with what was put, as in every other store.
type Store struct {
	mu           sync.Mutex
	bounds       store.Bounds
	profiles     map[program.UnitID][]byte
	observations map[program.UnitID][][]byte
	runs         map[string]store.Run
	order        []string // run IDs, oldest put first
	blobs        map[string][]byte
}

var _ store.Store = (*Store)(nil)

// New is an empty store within the bounds; the zero Bounds are the usual ones.
func New(bounds store.Bounds) *Store {
	return &Store{
		bounds:       bounds.OrDefault(),
		profiles:     map[program.UnitID][]byte{},
		observations: map[program.UnitID][][]byte{},
		runs:         map[string]store.Run{},
		blobs:        map[string][]byte{},
	}
}

// PutProfile replaces the unit's profile.
func (s *Store) PutProfile(_ context.Context, id program.UnitID, p profile.Profile) error {
	doc, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("put profile %s: %w", id, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.profiles[id] = doc
	return nil
}

// Profile is the unit's latest profile.
func (s *Store) Profile(_ context.Context, id program.UnitID) (p profile.Profile, err error) {
	s.mu.Lock()
	doc, ok := s.profiles[id]
	s.mu.Unlock()
	if !ok {
		return p, fmt.Errorf("profile %s: %w", id, store.ErrNotFound)
	}
	return p, json.Unmarshal(doc, &p)
}

// Append adds an observation and forgets the unit's oldest beyond the bound.
func (s *Store) Append(_ context.Context, o profile.Observation) error {
	doc, err := json.Marshal(o)
	if err != nil {
		return fmt.Errorf("append observation of %s: %w", o.Unit, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	of := append(s.observations[o.Unit], doc)
	s.observations[o.Unit] = of[max(0, len(of)-s.bounds.Observations):]
	return nil
}

// Observations are the unit's newest, oldest of them first.
func (s *Store) Observations(_ context.Context, id program.UnitID, limit int) ([]profile.Observation, error) {
	s.mu.Lock()
	docs := s.observations[id]
	if limit > 0 {
		docs = docs[max(0, len(docs)-limit):]
	}
	docs = slices.Clone(docs)
	s.mu.Unlock()
	list := make([]profile.Observation, len(docs))
	for i, doc := range docs {
		if err := json.Unmarshal(doc, &list[i]); err != nil {
			return nil, fmt.Errorf("read observation of %s: %w", id, err)
		}
	}
	return list, nil
}

// Units are those with a profile or an observation, sorted.
func (s *Store) Units(context.Context) ([]program.UnitID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []program.UnitID
	for id := range s.profiles {
		ids = append(ids, id)
	}
	for id := range s.observations {
		if _, ok := s.profiles[id]; !ok {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b program.UnitID) int {
		return cmp.Or(cmp.Compare(a.Program, b.Program), cmp.Compare(a.Unit, b.Unit))
	})
	return ids, nil
}

// PutRun records or replaces a run and forgets the oldest ended beyond the bound.
func (s *Store) PutRun(_ context.Context, r store.Run) error {
	r.Report = bytes.Clone(r.Report)
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.runs[r.ID]; !ok {
		s.order = append(s.order, r.ID)
	}
	s.runs[r.ID] = r
	for len(s.order) > s.bounds.Runs {
		s.forget(s.order[0])
		s.order = s.order[1:]
	}
	return nil
}

// forget drops a run and the blobs that are its own.
func (s *Store) forget(id string) {
	delete(s.runs, id)
	for name := range s.blobs {
		if strings.HasPrefix(name, store.RunBlob(id, "")) {
			delete(s.blobs, name)
		}
	}
}

// Run is the record of that ID.
func (s *Store) Run(_ context.Context, id string) (store.Run, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, ok := s.runs[id]
	if !ok {
		return r, fmt.Errorf("run %s: %w", id, store.ErrNotFound)
	}
	r.Report = bytes.Clone(r.Report)
	return r, nil
}

// Runs are the newest first, by their start.
func (s *Store) Runs(_ context.Context, limit int) ([]store.Run, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]store.Run, 0, len(s.order))
	for _, id := range s.order {
		list = append(list, s.runs[id])
	}
	slices.Reverse(list) // of two that started at once, the one put later first
	slices.SortStableFunc(list, func(a, b store.Run) int { return b.Started.Compare(a.Started) })
	if limit > 0 {
		list = list[:min(limit, len(list))]
	}
	for i := range list {
		list[i].Report = bytes.Clone(list[i].Report)
	}
	return list, nil
}

// PutBlob replaces the document of that name.
func (s *Store) PutBlob(_ context.Context, name string, data []byte) error {
	if len(data) > s.bounds.BlobBytes {
		return fmt.Errorf("put blob %s of %d bytes: %w", name, len(data), store.ErrTooLarge)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.blobs[name] = append([]byte{}, data...)
	return nil
}

// Blob is the document of that name.
func (s *Store) Blob(_ context.Context, name string) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	data, ok := s.blobs[name]
	if !ok {
		return nil, fmt.Errorf("blob %s: %w", name, store.ErrNotFound)
	}
	return bytes.Clone(data), nil
}

// Close does nothing: there is nothing to flush.
func (s *Store) Close() error { return nil }
