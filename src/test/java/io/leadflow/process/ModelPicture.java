package io.leadflow.process;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Draws a model the way the modeler and Cockpit show it: with bpmn-js, in a browser nobody sees. */
final class ModelPicture {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final String DRAW = """
            async bpmn => {
                const viewer = new BpmnJS({
                    container: document.body,
                    bpmnRenderer: { defaultFillColor: '#ffffff', defaultStrokeColor: '#22242a' }
                });
                const { warnings } = await viewer.importXML(bpmn);
                if (warnings.length) throw new Error(warnings.join());
                const svg = new DOMParser().parseFromString((await viewer.saveSVG()).svg, 'image/svg+xml').documentElement;
                const [x, y, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
                const margin = 24, paper = document.createElementNS(svg.namespaceURI, 'rect');
                const area = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
                for (const [name, value] of Object.entries({ ...area, fill: '#ffffff' })) paper.setAttribute(name, value);
                svg.querySelectorAll('.djs-hit, .djs-outline').forEach(invisible => invisible.remove());
                for (const drawn of svg.querySelectorAll('[style]')) {
                    for (const name of [...drawn.style]) {
                        if (name !== 'display') drawn.setAttribute(name, drawn.style.getPropertyValue(name).replace(/["']/g, ''));
                    }
                    drawn.removeAttribute('style');
                }
                svg.prepend(paper);
                svg.setAttribute('viewBox', Object.values(area).join(' '));
                svg.setAttribute('width', area.width);
                svg.setAttribute('height', area.height);
                return new XMLSerializer().serializeToString(svg).replace(/(-_[0-9a-f]{6}-_[0-9a-f]{6})-\\w+/g, '$1');
            }
            """;

    private ModelPicture() {}

    /** The model as SVG, on white so that it can also be read on a dark page, and without styles, which pages forbid. */
    static String of(String bpmn) throws IOException {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var browser =
                new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIETLY);
        try (var playwright = Playwright.create(options)) {
            Page page = playwright.chromium().launch(browser).newPage();
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
            return (String) page.evaluate(DRAW, bpmn);
        }
    }

    private static String viewer() throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/bpmn-js/*/dist/bpmn-viewer.production.min.js");
        return found[0].getContentAsString(StandardCharsets.UTF_8);
    }
}
