package builtin

import (
	"context"
	_ "embed"
	"errors"
	"sync"

	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/internal/learn"
	"github.com/heddle-run/heddle/predict/forest"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/store"
)

// The model that ships, and the runs it was trained on: made by scripts/corpus.
var (
	//go:embed base/model.gz
	baseModel []byte
	//go:embed base/examples.jsonl.gz
	baseExamples []byte
)

// ModelBlob is where a store keeps the model that heddle train made.
const ModelBlob = "model"

// NewPredictor is the predictor that models are made of.
func NewPredictor() learn.Predictor { return forest.New(forest.Config{}) }

// BaseExamples are the runs that the shipped model was trained on.
func BaseExamples() ([]learn.Example, error) { return learn.ReadExamples(baseExamples) }

// LoadModel is the model in use: the store's own, or the one that ships. One that an
// older heddle saved in another form is passed over.
func LoadModel(ctx context.Context, s store.Store) (m learn.Model, own bool, err error) {
	data, err := s.Blob(ctx, ModelBlob)
	if err == nil {
		if m, err = learn.Load(NewPredictor, data); err == nil {
			return m, true, nil
		}
	}
	if !errors.Is(err, store.ErrNotFound) && !errors.Is(err, learn.ErrModel) {
		return learn.Model{}, false, err
	}
	m, err = learn.Load(NewPredictor, baseModel)
	return m, false, err
}

// modelOf reads the model when it is first asked, and not where nothing is estimated.
// One that cannot be read leaves the laws as they are and says so.
func modelOf(s store.Store, event func(string)) estimate.Model {
	load := sync.OnceValue(func() learn.Model {
		m, _, err := LoadModel(context.Background(), s)
		if err != nil && event != nil {
			event("no learned model: " + err.Error())
		}
		return m
	})
	return func(r estimate.Resource, b profile.Basis, coverage float64) (profile.Interval, bool) {
		return load().Ask(r, b, coverage)
	}
}
