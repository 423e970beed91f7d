package io.leadflow.process.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what a task's form shows and pre-fills, straight from the lead's table and as it is now. The engine would
 * answer from its variables: a copy that grows old, costs rows and holds personal data.
 */
class TaskFormValues extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile(".*/task/([^/]+)/form-variables/*");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final LeadBoard leads;
    private final LeadOnForm form;
    private final ObjectMapper json;

    TaskFormValues(TaskService tasks, RuntimeService runtime, LeadBoard leads, LeadOnForm form, ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.leads = leads;
        this.form = form;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(request.getServletPath() + request.getPathInfo());
        if (!address.matches()) {
            chain.doFilter(request, response);
            return;
        }
        Task task = tasks.createTaskQuery().taskId(address.group(1)).singleResult();
        if (task == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getWriter(), form.values(lead(task), task.getTaskDefinitionKey()));
    }

    private Lead lead(Task task) {
        return leads.lead(UUID.fromString(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey()));
    }
}
