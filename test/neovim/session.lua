-- A session in Neovim: opens the sample, asks what a researcher would, and writes what came of it as JSON.
-- Takes from the environment the command of the server (JSON), the codebook's path and the result's path.

local command = vim.fn.json_decode(vim.env.GT_SERVER)
local codebook = vim.env.GT_CODEBOOK
local result = {}
local patience = 60000

local function wait(what, holds)
  if not vim.wait(patience, holds, 20) then
    error('waited in vain until ' .. what)
  end
end

local function line_of(text)
  local line = vim.fn.search('\\V' .. text, 'nw')
  assert(line > 0, 'the codebook has no line with ' .. text)
  return line - 1
end

local function findings()
  local found = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    local code = finding.code or (finding.user_data and finding.user_data.lsp.code)
    local text = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, true)[1]
    local word = finding.lnum == finding.end_lnum and text:sub(finding.col + 1, finding.end_col) or text
    table.insert(found, code .. ': ' .. word)
  end
  table.sort(found)
  return found
end

-- Neovim keeps old findings where they were while new ones are on their way: so their check alone tells.
local function count_of(check)
  return #vim.tbl_filter(function(finding)
    return vim.startswith(finding, check .. ': ')
  end, findings())
end

local function ask(method, line, character)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = character },
  }
  local answers = vim.lsp.buf_request_sync(0, method, params, patience)
  local _, answer = next(answers or {})
  assert(answer and not answer.err, method .. ' was not answered: ' .. vim.inspect(answer))
  return answer.result
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(codebook))
  vim.bo.filetype = 'gt'
  local client = vim.lsp.start_client({
    name = 'gt',
    cmd = command,
    root_dir = vim.fn.fnamemodify(codebook, ':h'),
    on_exit = function(code)
      result.exit = code
    end,
  })
  assert(client, 'the server does not start')
  assert(vim.lsp.buf_attach_client(0, client), 'the server does not take the codebook')

  wait('there are findings', function()
    return #vim.diagnostic.get(0) > 0
  end)
  result.findings = findings()

  -- An edit that clears a finding, and undo.
  local total = line_of('total: 391 codes, 144 agreements, 135 disagreements')
  local misprint = vim.api.nvim_buf_get_lines(0, total, total + 1, true)[1]
  local mended = misprint:gsub('135', '103')
  vim.api.nvim_buf_set_lines(0, total, total + 1, true, { mended })
  wait('the mended total is no longer found', function()
    return count_of('reliability-arithmetic') == 0
  end)
  result.mended = findings()
  vim.cmd('undo')
  wait('the misprint is found again', function()
    return count_of('reliability-arithmetic') == 1
  end)

  -- A concept loses its category.
  local concept = line_of('concept trust-building')
  local category = concept + 2
  local line = vim.api.nvim_buf_get_lines(0, category, category + 1, true)[1]
  assert(line:match('category:'), 'the concept has no category where it should')
  vim.api.nvim_buf_set_lines(0, category, category + 1, true, {})
  wait('the concept without category is found', function()
    return count_of('concept-without-category') == 1
  end)
  result.homeless = findings()
  vim.cmd('undo')
  wait('the concept has its category again', function()
    return count_of('concept-without-category') == 0
  end)

  -- Completion, as the editor's own completion would list it.
  local role = line_of('role: intervening')
  local list = ask('textDocument/completion', role, #'  role: in')
  result.roles = {}
  for _, item in ipairs(vim.lsp.util.text_document_completion_list_to_complete_items(list, 'in')) do
    table.insert(result.roles, item.word)
  end

  -- Hover, as the editor would show it.
  local hover = ask('textDocument/hover', concept, #'concept tr')
  result.hover = vim.lsp.util.convert_input_to_markdown_lines(hover.contents)

  -- A rename, as one would ask for it.
  vim.api.nvim_win_set_cursor(0, { concept + 1, #'concept tr' })
  vim.lsp.buf.rename('making-trust')
  wait('the concept has its other name', function()
    return vim.fn.search('\\Vconcept making-trust', 'nw') > 0
  end)
  result.renamed = vim.tbl_filter(function(text)
    return text:match('making%-trust') ~= nil or text:match('trust%-building') ~= nil
  end, vim.api.nvim_buf_get_lines(0, 0, -1, true))

  -- The same in Persian, once that is set.
  local handle = vim.lsp.get_client_by_id(client)
  handle.config.settings = { gt = { language = 'fa' } }
  handle.notify('workspace/didChangeConfiguration', { settings = handle.config.settings })
  wait('the server speaks Persian', function()
    local persian = ask('textDocument/hover', concept, #'concept ma')
    result.persian = vim.lsp.util.convert_input_to_markdown_lines(persian.contents)
    return persian.contents.value:match('مفهوم') ~= nil
  end)

  vim.lsp.stop_client(client)
  wait('the server has ended', function()
    return result.exit ~= nil
  end)
end

local done, problem = xpcall(session, debug.traceback)
if not done then
  result.problem = problem
end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.GT_RESULT)
vim.cmd(done and 'qall!' or 'cquit')
