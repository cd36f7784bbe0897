package io.github.connectclient.documentation;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The versions in the POM. */
final class Build {
    /** {@code group:artifact:version} in running text. */
    static final Pattern COORDINATES = Pattern.compile("([\\w.]+\\.[\\w.]+):([\\w.-]+):(\\d[\\w.-]*\\w)");

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]+)}");

    private Build() {}

    /** By artifact, the library itself among them. */
    static Map<String, String> versions() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        Map<String, String> properties = new HashMap<>();
        NodeList values = pom.getElementsByTagName("properties").item(0).getChildNodes();
        for (int i = 0; i < values.getLength(); i++) {
            properties.put(values.item(i).getNodeName(), values.item(i).getTextContent());
        }
        Map<String, String> versions = new HashMap<>();
        versions.put("connect-client", child(pom.getDocumentElement(), "version"));
        NodeList dependencies = pom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String version = child(dependency, "version");
            if (version != null) {
                Matcher property = PROPERTY.matcher(version);
                versions.put(
                        child(dependency, "artifactId"),
                        property.matches() ? properties.get(property.group(1)) : version);
            }
        }
        return versions;
    }

    static @Nullable String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().trim();
            }
        }
        return null;
    }
}
