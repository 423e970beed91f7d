package io.leadflow.page;

import io.leadflow.language.Language;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param viewer {@code null} for a stranger
 * @param places where the viewer can go
 * @param address of this page, to come back to
 */
record Frame(Viewer viewer, List<Place> places, Language language, Appearance appearance, String address) {

    public List<Place> work() {
        return places.stream()
                .filter(place -> place != Place.HOME && !place.isDemo())
                .toList();
    }

    public List<Place> demo() {
        return places.stream().filter(Place::isDemo).toList();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public List<Appearance> appearances() {
        return List.of(Appearance.values());
    }
}
