package analyticsschemas

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

var english = message.NewPrinter(language.English)

// messageOf is what the validator says of a failure, and in brackets of those inside it. Of the document
// it shows keys but no values, since messages end up in logs.
func messageOf(failure *jsonschema.ValidationError) string {
	text := sentence(failure.ErrorKind)
	if causes := appendCauses(nil, failure); len(causes) > 0 {
		return fmt.Sprintf("%s (%s)", text, strings.Join(causes, "; "))
	}
	return text
}

func appendCauses(texts []string, failure *jsonschema.ValidationError) []string {
	for _, cause := range failure.Causes {
		if len(cause.Causes) == 0 {
			texts = append(texts, sentence(cause.ErrorKind))
		} else {
			texts = appendCauses(texts, cause)
		}
	}
	return texts
}

func sentence(failed jsonschema.ErrorKind) string {
	switch failed := failed.(type) {
	case *kind.Pattern:
		return "value must match the pattern " + failed.Want
	case *kind.Minimum:
		return "value must be at least " + decimal(failed.Want)
	case *kind.Maximum:
		return "value must be at most " + decimal(failed.Want)
	case *kind.ExclusiveMinimum:
		return "value must be more than " + decimal(failed.Want)
	case *kind.ExclusiveMaximum:
		return "value must be less than " + decimal(failed.Want)
	case *kind.MultipleOf:
		return "value must be a multiple of " + decimal(failed.Want)
	case *kind.Not:
		return "value must not be what the schema excludes"
	default:
		return failed.LocalizedString(english)
	}
}

func decimal(number *big.Rat) string {
	double, _ := number.Float64()
	return fmt.Sprint(double)
}
